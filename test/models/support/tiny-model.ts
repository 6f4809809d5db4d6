import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A model that knows what some characters are about, in Korean and Chinese alike: each is one word, each subject one
 * direction. Small enough to look at, and real enough for the library: protobuf by hand, opset 13, one Gather.
 */
const SUBJECTS: readonly string[] = ['라이다센서激光雷达传感器', '그리퍼로봇夹爪机器人', '언어모델语言大模型'];
const SPECIALS = ['<pad>', '<unk>', '<s>', '</s>'];
/** One for each subject, one for whatever else is written. */
export const TINY_DIMENSION = SUBJECTS.length + 1;

/** Writes the folder that `NARU_EMBEDDINGS_DIR` takes. */
export async function writeTinyModel(folder: string): Promise<void> {
  const characters = [...new Set(SUBJECTS.join(''))];
  const table = [...SPECIALS, ...characters].map((token) => {
    const subject = SUBJECTS.findIndex((words) => token.length === 1 && words.includes(token));
    return Array.from({ length: TINY_DIMENSION }, (_, i) =>
      i === (subject < 0 ? TINY_DIMENSION - 1 : subject) ? 1 : 0,
    );
  });
  await mkdir(join(folder, 'onnx'), { recursive: true });
  await writeFile(join(folder, 'onnx/model.onnx'), onnx(table));
  const json = (file: string, content: object): Promise<void> => writeFile(join(folder, file), JSON.stringify(content));
  await json('config.json', { model_type: 'bert', architectures: ['BertModel'], hidden_size: TINY_DIMENSION });
  await json('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    model_max_length: 64,
    pad_token: '<pad>',
    unk_token: '<unk>',
  });
  await json('tokenizer.json', {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIALS.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: { type: 'NFC' },
    pre_tokenizer: null,
    post_processor: null,
    decoder: null,
    model: {
      type: 'Unigram',
      unk_id: SPECIALS.indexOf('<unk>'),
      vocab: [...SPECIALS.map((token) => [token, 0]), ...characters.map((character) => [character, -1])],
      byte_fallback: false,
    },
  });
}

const INT64 = 7;
const FLOAT = 1;

/** `last_hidden_state = Gather(table, input_ids)`. Field numbers are those of onnx.proto. */
function onnx(table: readonly (readonly number[])[]): Buffer {
  const weights = Buffer.from(Float32Array.from(table.flat()).buffer);
  const tensor = message(
    packed(1, [table.length, TINY_DIMENSION]),
    whole(2, FLOAT),
    text(8, 'table'),
    bytes(9, weights),
  );
  const gather = message(text(1, 'table'), text(1, 'input_ids'), text(2, 'last_hidden_state'), text(4, 'Gather'));
  const graph = message(
    bytes(1, gather),
    text(2, 'tiny'),
    bytes(5, tensor),
    bytes(11, value('input_ids', INT64, ['batch', 'sequence'])),
    bytes(11, value('attention_mask', INT64, ['batch', 'sequence'])),
    bytes(12, value('last_hidden_state', FLOAT, ['batch', 'sequence', TINY_DIMENSION])),
  );
  return message(whole(1, 8), bytes(7, graph), bytes(8, message(text(1, ''), whole(2, 13))));
}

function value(name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const sizes = shape.map((size) => bytes(1, typeof size === 'number' ? whole(1, size) : text(2, size)));
  const tensor = message(whole(1, type), bytes(2, message(...sizes)));
  return message(text(1, name), bytes(2, bytes(1, tensor)));
}

const message = (...fields: Buffer[]): Buffer => Buffer.concat(fields);

function varint(number: number): Buffer {
  const out: number[] = [];
  let rest = number;
  while (rest > 127) {
    out.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...out, rest]);
}

const whole = (field: number, number: number): Buffer => message(varint(field * 8), varint(number));
const bytes = (field: number, content: Buffer): Buffer =>
  message(varint(field * 8 + 2), varint(content.length), content);
const text = (field: number, content: string): Buffer => bytes(field, Buffer.from(content, 'utf8'));
const packed = (field: number, numbers: readonly number[]): Buffer => bytes(field, message(...numbers.map(varint)));
