import type { ErrorTexts } from './error-texts.js';

export const ko: ErrorTexts = {
  errors: {
    'invalid-input': {
      title: '입력 내용을 수정해야 합니다',
      detail: '"errors"에 표시된 항목을 수정한 뒤 다시 보내 주시기 바랍니다.',
    },
    'malformed-request': {
      title: '요청을 해석할 수 없습니다',
      detail: 'UTF-8로 작성된 올바른 JSON인지, 주소와 매개변수가 맞는지 확인해 주시기 바랍니다.',
    },
    'signed-out': {
      title: '로그인이 필요합니다',
      detail: '로그인하거나 "x-api-key" 헤더에 유효한 API 키를 넣어 보내 주시기 바랍니다.',
    },
    'wrong-credentials': {
      title: '이메일 또는 비밀번호가 올바르지 않습니다',
      detail: '다시 확인한 뒤 시도해 주시기 바랍니다. 관리자 비밀번호를 잊은 경우 서버에서 새로 발급할 수 있습니다.',
    },
    'not-allowed': {
      title: '이 작업을 수행할 권한이 없습니다',
      detail: '현재 계정에는 권한이 없습니다. 관리자에게 권한을 요청해 주시기 바랍니다.',
    },
    'not-found': {
      title: '찾을 수 없습니다',
      detail: '해당 데이터[({kind})]가 존재하지 않습니다. ID가 맞는지, 다른 종류의 ID가 아닌지 확인해 주시기 바랍니다.',
    },
    'unknown-route': {
      title: '존재하지 않는 주소입니다',
      detail: '메서드와 경로를 확인해 주시기 바랍니다. 전체 경로는 /api/docs에서 볼 수 있습니다.',
    },
    'version-missing': {
      title: '버전 정보가 없습니다',
      detail: '먼저 데이터를 조회한 뒤 그 버전을 If-Match 헤더에 넣어 보내 주시기 바랍니다. 예: If-Match: "7"',
    },
    'version-stale': {
      title: '그사이에 데이터가 변경되었습니다',
      detail:
        '데이터를 다시 조회하여 변경 사항을 반영한 뒤 새 버전으로 보내 주시기 바랍니다.[ 보낸 버전은 {expected}, 현재 버전은 {current}입니다.]',
    },
    'key-reused': {
      title: '다른 요청에 이미 사용된 Idempotency-Key입니다',
      detail: '새 요청에는 새 키를 사용하고, 같은 요청을 반복할 때는 내용을 똑같이 보내 주시기 바랍니다.',
    },
    'external-id-taken': {
      title: '이미 사용 중인 외부 ID입니다',
      detail:
        '같은 외부 ID[("{externalId}")]를 쓰는 데이터가 있습니다. 다른 ID를 사용하거나 기존 데이터를 수정해 주시기 바랍니다.',
    },
    'already-archived': {
      title: '보관 처리된 데이터입니다',
      detail: '수정하려면 먼저 데이터를 복원해 주시기 바랍니다.',
    },
    'not-archived': {
      title: '보관 처리된 데이터가 아닙니다',
      detail: '보관 처리된 데이터만 복원할 수 있습니다.',
    },
    'run-finished': {
      title: '이미 끝난 매칭 실행입니다',
      detail: '끝난 실행은 변경할 수 없습니다. 새로 실행해 주시기 바랍니다.',
    },
    'run-unfinished': {
      title: '아직 완료되지 않은 매칭 실행입니다',
      detail:
        '완료된 실행의 결과만 비교하거나 다시 계산할 수 있습니다.[ 실행 {run}의 상태는 "{state}"입니다.] 끝날 때까지 기다리거나 다른 실행을 지정해 주시기 바랍니다.',
    },
    'run-of-other-version': {
      title: '현재 설치된 버전으로는 이 실행을 다시 계산할 수 없습니다',
      detail:
        '버전이 달라 결과가 달라질 수 있습니다.[ 채점 엔진: 현재 {engineOfBuild}, 실행 당시 {engineOfRun}.][ 분류 체계: 현재 {taxonomyOfBuild}, 실행 당시 {taxonomyOfRun}.][ 진출 유형 가중치: 현재 {weightsOfBuild}, 실행 당시 {weightsOfRun}.][ 환율 기준일: 현재 {ratesOfBuild}, 실행 당시 {ratesOfRun}.][ 임베딩 모델: 현재 {modelOfBuild}, 실행 당시 {modelOfRun}.] 당시의 버전과 설정으로 다시 계산하거나, 새로 실행한 뒤 두 실행을 비교해 주시기 바랍니다.',
    },
    'too-large': {
      title: '요청이 너무 큽니다',
      detail:
        '한 번에 보낼 수 있는 크기는 1MB까지입니다. 나누어 보내거나, 대량 데이터는 가져오기 기능을 이용해 주시기 바랍니다.',
    },
    'unsupported-media-type': {
      title: '지원하지 않는 콘텐츠 형식입니다',
      detail: 'Content-Type: application/json 헤더와 함께 JSON으로 보내 주시기 바랍니다.',
    },
    'document-expected': {
      title: '문서 파일이 없습니다',
      detail: 'multipart/form-data 형식으로 "file" 항목에 파일 하나를 넣어 보내 주시기 바랍니다.',
    },
    'document-too-large': {
      title: '문서의 용량이 너무 큽니다',
      detail:
        '문서는 {megabytes}MB까지 보낼 수 있습니다. 그림을 빼거나 필요한 부분만 저장하여 보내 주시거나, 본문을 복사하여 붙여넣어 주시기 바랍니다.',
    },
    'document-unknown': {
      title: '읽을 수 없는 파일 형식입니다',
      detail:
        'PDF, DOCX, XLSX, HWPX, HWP 파일을 읽을 수 있습니다. 이 가운데 하나로 저장하여 보내 주시거나, 본문을 복사하여 붙여넣어 주시기 바랍니다.',
    },
    'document-legacy': {
      title: '{format} 형식은 읽을 수 없습니다',
      detail:
        '해당 프로그램에서 문서를 열어 다른 형식({better})으로 저장하여 보내 주시거나, 본문을 복사하여 붙여넣어 주시기 바랍니다.',
    },
    'document-protected': {
      title: '암호나 보안이 설정된 문서입니다',
      detail: '암호, 배포용 설정, DRM을 해제한 뒤 다시 보내 주시거나, 본문을 복사하여 붙여넣어 주시기 바랍니다.',
    },
    'document-without-text': {
      title: '문서에 글자가 없습니다',
      detail:
        '스캔하였거나 그림으로만 된 문서로 보입니다. 스캔하기 전의 원본 문서를 보내 주시거나, 내용을 직접 입력해 주시기 바랍니다.',
    },
    'document-broken': {
      title: '문서가 손상되어 읽을 수 없습니다',
      detail:
        '해당 프로그램에서 열리는지 확인하고 PDF나 DOCX로 다시 저장하여 보내 주시거나, 본문을 복사하여 붙여넣어 주시기 바랍니다.',
    },
    'document-inflated': {
      title: '압축을 풀면 지나치게 커지는 문서입니다',
      detail:
        '안전하게 읽을 수 있는 크기를 넘습니다. 필요한 쪽만 새 문서로 저장하여 보내 주시거나, 본문을 복사하여 붙여넣어 주시기 바랍니다.',
    },
    'document-too-slow': {
      title: '문서를 읽는 데 시간이 너무 오래 걸립니다',
      detail:
        '{seconds}초가 지나 중단하였습니다. 필요한 쪽만 저장하여 보내 주시거나, 본문을 복사하여 붙여넣어 주시기 바랍니다.',
    },
    'documents-busy': {
      title: '지금 읽고 있는 문서가 많습니다',
      detail: '잠시 후 다시 보내 주시거나, 본문을 복사하여 붙여넣어 주시기 바랍니다.',
    },
    'attachment-unknown': {
      title: '첨부할 수 없는 파일 형식입니다',
      detail:
        '매크로가 없는 PDF, PNG, JPEG, WebP, DOCX, XLSX, PPTX, HWPX, HWP 파일을 첨부할 수 있습니다. 파일 이름이 아니라 내용으로 판단하므로, 이 가운데 하나로 저장하여 다시 올려 주시기 바랍니다.',
    },
    'attachment-broken': {
      title: '파일을 열 수 없습니다',
      detail:
        '파일이 손상되었거나, 암호가 설정되어 있거나, 압축을 풀면 지나치게 커집니다. 해당 프로그램에서 열리는지 확인하고 암호 없이 다시 저장하여 올려 주시기 바랍니다.',
    },
    'attachments-full': {
      title: '여기에는 파일을 더 첨부할 수 없습니다',
      detail:
        '기업 정보, 공급 역량, 수요, 소개마다 한 기업이 {max}개까지 첨부할 수 있습니다. 필요 없는 파일을 삭제해 주시기 바랍니다.',
    },
    'transition-not-allowed': {
      title: '현재 단계에서는 진행할 수 없습니다',
      detail:
        '이 소개의 현재 단계는 "{from}"입니다.[ 요청하신 단계는 "{to}"입니다.] "{transition}"을(를) 할 수 있는 단계: {allowed}. 지금 할 수 있는 작업은 GET /api/v1/introductions/…/transitions에서 확인해 주시기 바랍니다.',
    },
    'verdict-missing': {
      title: '제안을 보낼 수 있는 컴플라이언스 판정이 없습니다',
      detail:
        '차단 사유와 미응답 질문이 없는 최신 판정이 있어야 제안할 수 있습니다. 미응답 질문은 GET /api/v1/matches/…/verdict 에서 확인할 수 있습니다. 자문역이 사유를 남기고 예외로 허용할 수도 있으며, 차단된 건은 자문역 두 명이 동의해야 합니다.',
    },
    'company-unverified': {
      title: '인증되지 않은 기업이 있습니다',
      detail:
        '인증된 기업만 제안을 보내고 받을 수 있습니다. 사업자등록증을 제출하거나 확인 코드를 입력하면 무역 자문역이 확인 후 인증합니다.',
    },
    'offer-quota-reached': {
      title: '진행 중인 제안이 한도에 이르렀습니다',
      detail:
        '한 기업이 동시에 진행할 수 있는 제안은 {limit}건까지입니다. 기존 제안에 답하거나 기한이 지난 뒤 다시 시도해 주시기 바랍니다.',
    },
    'messages-closed': {
      title: '이 소개의 메시지는 아직 열려 있지 않습니다',
      detail:
        '모든 당사자가 동의하면 메시지가 열리고, 성과 없이 소개가 끝나면 닫힙니다. 그때까지는 담당 무역 자문역에게 문의해 주십시오.',
    },
    'terms-closed': {
      title: '이 소개의 협력 조건은 아직 열려 있지 않습니다',
      detail: '자료가 공개된 뒤 소개가 진행되는 동안 협력 조건을 정할 수 있습니다.',
    },
    'too-many-requests': {
      title: '요청이 너무 많습니다',
      detail: '[{seconds}초 ]기다린 뒤 다시 시도해 주시기 바랍니다.',
    },
    'email-unverified': {
      title: '이메일 확인이 끝나지 않았습니다',
      detail:
        '받은 메일의 링크를 열어 주소를 확인한 뒤 다시 로그인해 주시기 바랍니다. 메일이 없으면 확인 메일을 다시 요청해 주시기 바랍니다.',
    },
    'second-factor-missing': {
      title: '2단계 인증을 먼저 등록해야 합니다',
      detail:
        '인증 앱을 등록해 주시기 바랍니다. POST /api/auth/two-factor/enable로 등록 정보를 받고, 앱에 표시된 숫자 6자리를 /api/auth/two-factor/verify-totp로 보내면 됩니다.',
    },
    'session-needed': {
      title: '로그인한 상태에서만 할 수 있습니다',
      detail: 'API 키가 아니라 이메일과 비밀번호로 로그인한 뒤 다시 시도해 주시기 바랍니다.',
    },
    'key-reads-only': {
      title: '읽기 전용 API 키입니다',
      detail: '내용을 바꾸려면 쓰기 권한이 있는 키를 새로 만들어 사용해 주시기 바랍니다.',
    },
    'foreign-origin': {
      title: '다른 사이트에서 보낸 요청은 받지 않습니다',
      detail:
        'Naru 화면을 직접 열어 다시 시도해 주시기 바랍니다. 프록시를 쓰는 경우 관리자가 PUBLIC_URL을 설정해야 합니다.',
    },
    'owner-needed': {
      title: '기업의 대표 담당자만 할 수 있습니다',
      detail: '해당 기업의 대표 담당자나 무역 자문역에게 요청해 주시기 바랍니다.',
    },
    'not-in-trial': {
      title: '체험 계정으로는 할 수 없습니다',
      detail: '누구나 들어올 수 있는 계정이므로 막혀 있습니다. 본인 계정으로 로그인한 뒤 다시 시도해 주시기 바랍니다.',
    },
    'wrong-code': {
      title: '인증 코드가 맞지 않습니다',
      detail: '코드를 확인하고 다시 입력해 주시기 바랍니다.[ 남은 횟수: {left}회]',
    },
    'token-expired': {
      title: '링크나 코드를 더 이상 사용할 수 없습니다',
      detail: '이미 사용했거나 기한이 지났습니다. 새로 요청해 주시기 바랍니다.',
    },
    'last-owner': {
      title: '마지막 대표 담당자입니다',
      detail: '다른 담당자를 먼저 대표 담당자로 지정한 뒤 다시 시도해 주시기 바랍니다.',
    },
    'already-decided': {
      title: '이미 처리된 건입니다',
      detail: '현재 상태[({state})]를 다시 확인해 주시기 바랍니다.',
    },
    'consent-carries-account': {
      title: '이 동의 없이는 계정을 유지할 수 없습니다',
      detail: '동의를 철회하려면 POST /api/v1/accounts/me/erasure로 계정을 삭제해 주시기 바랍니다.',
    },
    'phone-off': {
      title: '이곳에서는 휴대전화 번호를 사용할 수 없습니다',
      detail: '문자 발송이 설정되어 있지 않습니다. 이메일 주소를 사용해 주시기 바랍니다.',
    },
    'message-not-sent': {
      title: '문자를 보내지 못했습니다',
      detail: '번호를 확인하고 1분 뒤에 인증번호를 다시 요청하거나 이메일 주소를 사용해 주시기 바랍니다.',
    },
    'review-held': {
      title: '다른 자문역이 검토 중인 매칭입니다',
      detail:
        '다음 건을 검토하거나 해당 자문역에게 넘겨 달라고 요청해 주시기 바랍니다. 연 지 10분, 넘겨받은 지 하루가 지나면 다른 자문역도 맡을 수 있습니다.',
    },
    'undo-over': {
      title: '이 결정은 더 이상 취소할 수 없습니다',
      detail: '10초가 지났거나 이미 취소되었습니다. 사유를 적어 검토 목록으로 되돌려 주시기 바랍니다.',
    },
    unavailable: {
      title: '일시적으로 서비스를 이용할 수 없습니다',
      detail: '잠시 후 다시 시도해 주시기 바랍니다. 계속되면 관리자에게 알려 주시기 바랍니다.',
    },
    internal: {
      title: '서버에서 오류가 발생했습니다',
      detail:
        '이 요청으로 저장된 내용은 없습니다. 다시 시도해도 같은 오류가 나면 요청 ID를 관리자에게 알려 주시기 바랍니다.',
    },
  },
  fields: {
    missing: { message: '필수 항목입니다.', remedy: '값을 입력해 주시기 바랍니다.' },
    'unknown-field': {
      message: '알 수 없는 항목입니다.',
      remedy: '항목을 삭제하거나 이름의 철자를 확인해 주시기 바랍니다.',
    },
    'not-text': { message: '문자열이어야 합니다.', remedy: '따옴표로 묶은 문자열로 보내 주시기 바랍니다.' },
    'too-short': {
      message: '글자 수가 부족합니다.',
      remedy: '공백이 아닌 글자를 {min}자 이상 입력해 주시기 바랍니다.',
    },
    'too-long': { message: '글자 수가 너무 많습니다.', remedy: '{max}자 이내로 줄여 주시기 바랍니다.' },
    'not-number': { message: '숫자여야 합니다.', remedy: '따옴표와 단위 없이 숫자만 보내 주시기 바랍니다.' },
    'not-integer': { message: '정수여야 합니다.', remedy: '소수점 없는 숫자를 입력해 주시기 바랍니다.' },
    'too-small': { message: '값이 너무 작습니다.', remedy: '{min} 이상의 값을 입력해 주시기 바랍니다.' },
    'too-large': { message: '값이 너무 큽니다.', remedy: '{max} 이하의 값을 입력해 주시기 바랍니다.' },
    'not-boolean': {
      message: 'true 또는 false여야 합니다.',
      remedy: '따옴표 없이 true 또는 false로 보내 주시기 바랍니다.',
    },
    'not-list': { message: '목록이어야 합니다.', remedy: '값이 하나여도 대괄호로 묶은 배열로 보내 주시기 바랍니다.' },
    'too-few': { message: '목록의 개수가 부족합니다.', remedy: '{min}개 이상 입력해 주시기 바랍니다.' },
    'too-many': { message: '목록의 개수가 너무 많습니다.', remedy: '{max}개 이하로 줄여 주시기 바랍니다.' },
    'not-object': { message: '객체여야 합니다.', remedy: '중괄호 안에 이름과 값을 넣어 보내 주시기 바랍니다.' },
    'not-one-of': {
      message: '허용되지 않는 값입니다.',
      remedy: '허용되는 값 중에서 선택해 주시기 바랍니다[: {allowed}].',
    },
    'not-date': {
      message: '달력에 없는 날짜이거나 형식이 다릅니다.',
      remedy: '2026-11-22와 같이 YYYY-MM-DD 형식으로 입력해 주시기 바랍니다.',
    },
    'not-country': {
      message: '국가 코드가 아닙니다.',
      remedy: 'KR, CN, AE와 같은 ISO 3166-1 두 자리 대문자 코드를 입력해 주시기 바랍니다.',
    },
    'not-currency': {
      message: '통화 코드가 아닙니다.',
      remedy: 'KRW, CNY, USD와 같은 ISO 4217 세 자리 대문자 코드를 입력해 주시기 바랍니다.',
    },
    'not-url': {
      message: '웹 주소가 아닙니다.',
      remedy: 'https://www.example.com과 같이 전체 주소를 입력해 주시기 바랍니다.',
    },
    'not-id': { message: 'ID 형식이 아닙니다.', remedy: '나루에서 받은 ID를 그대로 입력해 주시기 바랍니다.' },
    'bad-format': {
      message: '형식이 올바르지 않습니다.',
      remedy: '작성 형식을 확인해 주시기 바랍니다[(올바른 형식: {expected})].',
    },
    'no-language': {
      message: '어느 언어로도 내용이 입력되지 않았습니다.',
      remedy: 'ko, zh, en 중 하나 이상의 언어로 입력해 주시기 바랍니다.',
    },
    'reversed-range': {
      message: '하한값이 상한값보다 큽니다[({min} > {max})].',
      remedy: '두 값을 서로 바꾸거나 한쪽을 수정해 주시기 바랍니다.',
    },
    'unknown-tag': {
      message: '존재하지 않는 태그입니다[: {value}].',
      remedy: 'GET /api/v1/tags?query= 로 올바른 태그 코드를 찾아 주시기 바랍니다.',
    },
    'unknown-spec': {
      message: '존재하지 않는 사양 항목입니다[: {value}].',
      remedy: '분류 체계에 있는 사양 항목을 사용해 주시기 바랍니다[: {allowed}].',
    },
    'unknown-unit': {
      message: '이 사양에 맞지 않는 단위입니다[: {value}].',
      remedy: '같은 물리량의 UCUM 단위를 사용해 주시기 바랍니다[: {allowed}].',
    },
    'out-of-range': {
      message: '이 사양에서 나올 수 있는 범위를 벗어난 값입니다.',
      remedy: '값과 단위를 확인해 주시기 바랍니다[(가능한 범위: {min}~{max})].',
    },
    'unknown-certification': {
      message: '알 수 없는 인증입니다[: {value}].',
      remedy: '분류 체계에 있는 인증 코드를 사용해 주시기 바랍니다[: {allowed}].',
    },
    'unknown-company': {
      message: '존재하지 않는 기업입니다[: {value}].',
      remedy: '기업을 먼저 등록하거나 ID를 수정해 주시기 바랍니다.',
    },
    'unknown-attachment': {
      message: '기업에 첨부된 파일이 아닙니다.',
      remedy: '기업에 파일을 먼저 첨부하거나 ID를 수정해 주시기 바랍니다.',
    },
    'archived-company': { message: '보관 처리된 기업입니다.', remedy: '기업을 먼저 복원해 주시기 바랍니다.' },
    duplicate: { message: '같은 값이 두 번 이상 입력되었습니다[: {value}].', remedy: '하나만 남겨 주시기 바랍니다.' },
    'wrong-business-number': {
      message: '올바른 사업자등록번호가 아닙니다[: {number}].',
      remedy: '사업자등록증에 적힌 숫자 10자리를 확인해 주시기 바랍니다.',
    },
    'doubtful-number': {
      message: '등록번호의 검증 숫자가 맞지 않습니다[: {number}].',
      remedy: '등록증과 대조해 보시고, 맞는 번호라면 그대로 두셔도 됩니다.',
    },
    'doubtful-website': {
      message: '올바른 웹 주소 하나로 보이지 않습니다.',
      remedy: 'https://www.example.com처럼 주소 하나를 전부 적어 주시기 바랍니다.',
    },
    'bound-mismatch': {
      message: '조건의 기준값이 이 조건의 종류와 맞지 않습니다.',
      remedy: '연산자, 값, 범위를 확인해 주시기 바랍니다[(올바른 형식: {expected})].',
    },
    'not-changeable': {
      message: '등록한 뒤에는 변경할 수 없는 항목입니다.',
      remedy: '현재 값을 그대로 보내거나 새로 등록해 주시기 바랍니다.',
    },
    'not-third-country': {
      message: '대상 시장[({value})]이 제3국이 아니라 한국 또는 중국입니다.',
      remedy:
        '팀이 함께 진출할 국가를 AE, SA, VN과 같이 입력해 주시기 바랍니다. 한국이나 중국 안에서 필요한 것은 수요로 등록해 주시기 바랍니다.',
    },
    'too-many-firms': {
      message: '국가별로 요청한 기업 수의 합[({asked}개사)]이 한 팀에 들어갈 수 있는 기업 수를 넘습니다.',
      remedy: '한국·중국·현지를 합하여 {max}개사 이하로 입력해 주시기 바랍니다.',
    },
    'not-json': {
      message: '올바른 JSON 줄이 아닙니다.',
      remedy: '한 줄에 JSON 객체 하나를 큰따옴표로, 줄바꿈 없이 적어 주시기 바랍니다.',
    },
    'wrong-encoding': {
      message: '파일의 문자 인코딩으로 읽을 수 없는 줄입니다.',
      remedy: 'UTF-8로 저장하거나 --encoding cp949, --encoding gb18030처럼 인코딩을 지정해 주시기 바랍니다.',
    },
    'not-group-address': {
      message: '해당 메신저의 웹훅 주소가 아닙니다.',
      remedy:
        '그룹 로봇 설정에 표시된 https 주소 전체를 그대로 붙여 넣어 주시기 바랍니다[. 사용할 수 있는 호스트: {hosts}].',
    },
    'future-date': {
      message: '아직 오지 않은 날짜입니다.',
      remedy: '증빙이 발급된 날짜를 오늘 이전으로 입력해 주시기 바랍니다.',
    },
    'own-company': {
      message: '기업이 스스로를 보증할 수는 없습니다.',
      remedy: '다른 기업을 지정해 주시기 바랍니다.',
    },
    'not-one-person': {
      message: '납품 보증 기업은 1인 기업만 지정할 수 있습니다.',
      remedy:
        '1인 기업이라면 기업 정보의 "onePerson"을 true로 설정하고, 아니라면 납품·수행 실적으로 보여 주시기 바랍니다.',
    },
    'consent-missing': {
      message: '필수 동의가 빠졌습니다[: {consent}].',
      remedy: 'GET /api/v1/accounts/consents의 현재 버전[({version})]을 확인하고 동의해 주시기 바랍니다.',
    },
    'not-public-contact': {
      message: '기업의 공개된 연락처로 보이지 않습니다.',
      remedy:
        '기업 홈페이지[({website})]와 같은 도메인의 이메일 주소를 입력하거나 사업자등록증으로 인증해 주시기 바랍니다.',
    },
    'decided-already': {
      message: '결정을 기다리는 매칭이 아닙니다[: {state}].',
      remedy: '목록에서 빼거나 먼저 검토 목록으로 되돌려 주시기 바랍니다.',
    },
    'held-by-another': {
      message: '다른 자문역이 검토 중인 매칭입니다.',
      remedy: '목록에서 빼거나 해당 자문역에게 넘겨 달라고 요청해 주시기 바랍니다.',
    },
    'own-reading': {
      message: '직접 먼저 결정하신 매칭입니다.',
      remedy: '이중 검토는 다른 자문역의 몫이므로 목록에서 빼 주시기 바랍니다.',
    },
    'no-way-there': {
      message: '이 매칭의 소개는 "{state}" 상태여서 처리할 수 없습니다.',
      remedy: '목록에서 빼거나 소개 화면에서 진행해 주시기 바랍니다.',
    },
    'screening-open': {
      message: '이 기업에는 아직 검토하지 않은 명단 조회 결과가 있습니다.',
      remedy: '명단 조회 화면에서 먼저 결정해 주시기 바랍니다.',
    },
    'wrong-sum': {
      message: '가중치의 합계가 {sum}이 아닙니다.',
      remedy: '합계가 맞도록 조정해 주시기 바랍니다[(현재 합계: {value})].',
    },
    'nothing-changed': {
      message: '지금 적용 중인 설정과 다른 점이 없습니다.',
      remedy: '값을 하나 이상 변경해 주시기 바랍니다.',
    },
    'word-of-another': {
      message: '이미 {tags} 태그를 뜻하는 용어입니다[: {value}].',
      remedy: '먼저 그 태그에서 빼 주시기 바랍니다. 한 용어가 두 태그를 뜻하려면 파일에 문맥 규칙이 있어야 합니다.',
    },
    'unknown-word': {
      message: '이 태그에는 해당 언어로 그런 용어가 없습니다[: {value}].',
      remedy: '별칭 가운데에서 골라 주시기 바랍니다. 태그 이름은 파일에서 관리합니다.',
    },
    'word-with-rule': {
      message: '파일의 규칙에 따라 다른 단어와 함께 있을 때만 인정되는 용어입니다[: {value}].',
      remedy: '용어와 규칙을 파일에서 함께 변경해 주시기 바랍니다.',
    },
    'word-too-common': {
      message: '최근 자료 {sampled}건 중 {found}건에 나오는 흔한 용어입니다[: {value}].',
      remedy: '이 태그만의 특징이 드러나는 용어를 골라 주시기 바랍니다.',
    },
  },
};
