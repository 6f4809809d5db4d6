import type { ErrorTexts } from './error-texts.js';

export const en: ErrorTexts = {
  errors: {
    'invalid-input': {
      title: 'Some fields need to be corrected',
      detail: 'Correct the fields listed under "errors" and send the request again.',
    },
    'malformed-request': {
      title: 'The request cannot be read',
      detail: 'Send well-formed JSON in UTF-8 and check the address and its parameters.',
    },
    'signed-out': {
      title: 'You are not signed in',
      detail: 'Sign in, or send a valid API key in the "x-api-key" header.',
    },
    'wrong-credentials': {
      title: 'Mail address or password is wrong',
      detail: 'Check both and try again. An administrator who has lost the password can make a new one on the server.',
    },
    'not-allowed': {
      title: 'You may not do this',
      detail: 'Your account does not have the permission. Ask your administrator for access.',
    },
    'not-found': {
      title: 'Not found',
      detail: 'There is no such record[ ({kind})]. Check the id; it may belong to another kind of record.',
    },
    'unknown-route': {
      title: 'There is nothing at this address',
      detail: 'Check the method and the path. All routes are listed at /api/docs.',
    },
    'version-missing': {
      title: 'The version is missing',
      detail: 'Read the record first, then send its version in the If-Match header, for example If-Match: "7".',
    },
    'version-stale': {
      title: 'The record has changed in the meantime',
      detail:
        'Read the record again, apply your change to it and send the new version.[ You sent version {expected}; it is now at {current}.]',
    },
    'key-reused': {
      title: 'This Idempotency-Key was used for another request',
      detail: 'Use a new key for a new request. Repeat a request with exactly the same content.',
    },
    'external-id-taken': {
      title: 'The external id is already in use',
      detail: 'Another record has the external id[ "{externalId}"]. Choose another one, or change that record.',
    },
    'already-archived': {
      title: 'The record is archived',
      detail: 'Restore the record before you change it.',
    },
    'not-archived': {
      title: 'The record is not archived',
      detail: 'Only an archived record can be restored.',
    },
    'run-finished': {
      title: 'The run has finished',
      detail: 'A finished run cannot be changed. Start a new run.',
    },
    'run-unfinished': {
      title: 'The run has not completed',
      detail:
        'Only the lists of completed runs can be compared or replayed.[ Run {run} is in the state "{state}".] Wait for its end, or name another run.',
    },
    'run-of-other-version': {
      title: 'This build cannot replay the run',
      detail:
        'It would score otherwise.[ This build has engine {engineOfBuild}, the run was made by {engineOfRun}.][ This build has taxonomy {taxonomyOfBuild}, the run used {taxonomyOfRun}.][ This build has lane weights {weightsOfBuild}, the run used {weightsOfRun}.][ This build has exchange rates of {ratesOfBuild}, the run used those of {ratesOfRun}.][ This build has the embedding model {modelOfBuild}, the run used {modelOfRun}.] Replay it with the release and settings that made it, or start a new run and compare the two.',
    },
    'too-large': {
      title: 'The request is too large',
      detail: 'Send less at once; a request may hold up to 1 MB. For large data use the import.',
    },
    'unsupported-media-type': {
      title: 'This content type is not supported',
      detail: 'Send JSON with the header Content-Type: application/json.',
    },
    'document-expected': {
      title: 'No document was sent',
      detail: 'Send one file as multipart/form-data in the field "file".',
    },
    'document-too-large': {
      title: 'The document is too large',
      detail:
        'A document may have up to {megabytes} MB. Save it without pictures, send a part of it, or paste the text.',
    },
    'document-unknown': {
      title: 'This kind of file cannot be read',
      detail: 'PDF, DOCX, XLSX, HWPX and HWP can be read. Save the document as one of them, or paste the text.',
    },
    'document-legacy': {
      title: '{format} files cannot be read',
      detail: 'Open the document in its program and save it as {better}, or paste the text.',
    },
    'document-protected': {
      title: 'The document is protected',
      detail: 'Remove the password or the protection and send it again, or paste the text.',
    },
    'document-without-text': {
      title: 'There is no text in the document',
      detail: 'It may be a scan or consist of pictures. Send the document that it was made from, or paste the text.',
    },
    'document-broken': {
      title: 'The document is damaged',
      detail: 'See whether it opens in its program, save it anew as PDF or DOCX, or paste the text.',
    },
    'document-inflated': {
      title: 'The document unpacks to too much',
      detail:
        'What is packed inside goes beyond what is read safely. Save the pages that matter as a new document, or paste the text.',
    },
    'document-too-slow': {
      title: 'Reading the document took too long',
      detail: 'It was given up after {seconds} seconds. Send the pages that matter only, or paste the text.',
    },
    'documents-busy': {
      title: 'Too many documents are being read',
      detail: 'Wait a moment and send it again, or paste the text.',
    },
    'attachment-unknown': {
      title: 'This kind of file cannot be attached',
      detail:
        'PDF, PNG, JPEG, WebP, DOCX, XLSX, PPTX, HWPX and HWP can, without macros. What counts is the content, not the name: save the file as one of them and send it again.',
    },
    'attachment-broken': {
      title: 'The file cannot be opened',
      detail:
        'It is damaged, protected by a password, or unpacks to too much. See whether it opens in its program, save it anew without a password, and send it again.',
    },
    'attachments-full': {
      title: 'No more files can be added here',
      detail:
        'A company adds up to {max} files to itself, a record or an introduction. Remove those that are no longer needed.',
    },
    'transition-not-allowed': {
      title: 'The introduction cannot take this step now',
      detail:
        'It stands at "{from}"[; this would lead to "{to}"]. "{transition}" is possible from: {allowed}. What is possible now: GET /api/v1/introductions/…/transitions.',
    },
    'verdict-missing': {
      title: 'There is no compliance verdict that lets the offer pass',
      detail:
        'An offer needs a current verdict without a block and without open questions. Answer its questions: GET /api/v1/matches/…/verdict. Else an advisor may override it with a reason; a block takes two advisors.',
    },
    'company-unverified': {
      title: 'A company of this introduction is not verified',
      detail:
        'Only verified companies send and receive offers. Send its licence document or confirm the proof code; an advisor then verifies it.',
    },
    'offer-quota-reached': {
      title: 'A company has as many open offers as it may have',
      detail: 'At most {limit} offers may be open for a company at a time. Wait until one is answered or expires.',
    },
    'messages-closed': {
      title: 'The messages of this introduction are not open',
      detail:
        'Messages open once all parties have consented, and close when the introduction ends without an outcome. Until then ask the advisor of the desk.',
    },
    'terms-closed': {
      title: 'The terms of this introduction are not open',
      detail: 'Terms can be settled from the disclosure on, while the introduction is under way.',
    },
    'too-many-requests': {
      title: 'Too many requests',
      detail: 'Wait[ {seconds} seconds] and try again.',
    },
    'email-unverified': {
      title: 'Your mail address is not confirmed yet',
      detail: 'Open the link in the mail you received, then sign in again. If there is no mail, ask for another one.',
    },
    'second-factor-missing': {
      title: 'A second factor is needed first',
      detail:
        'Set up an authenticator app: POST /api/auth/two-factor/enable gives what to scan, then send the six digits it shows to /api/auth/two-factor/verify-totp.',
    },
    'session-needed': {
      title: 'This needs a signed-in person',
      detail: 'An API key is not enough. Sign in with mail address and password and try again.',
    },
    'key-reads-only': {
      title: 'This API key may only read',
      detail: 'Make a key with the scope "write" and use it for changes.',
    },
    'foreign-origin': {
      title: 'Requests sent from another site are refused',
      detail: 'Open Naru itself and try again. Behind a proxy, the administrator sets PUBLIC_URL.',
    },
    'owner-needed': {
      title: 'Only an owner of the company may do this',
      detail: 'Ask an owner of the company or a trade advisor.',
    },
    'not-in-trial': {
      title: 'Trial accounts may not do this',
      detail: 'Anybody may enter a trial account, so this is closed to it. Sign in with an account of your own.',
    },
    'wrong-code': {
      title: 'The code is wrong',
      detail: 'Check the code and enter it again.[ Tries left: {left}]',
    },
    'token-expired': {
      title: 'This link or code no longer works',
      detail: 'It has been used or has expired. Ask for a new one.',
    },
    'last-owner': {
      title: 'This is the last owner of the company',
      detail: 'Make another member an owner first, then try again.',
    },
    'already-decided': {
      title: 'This has been decided already',
      detail: 'Look at its present state[ ({state})] again.',
    },
    'consent-carries-account': {
      title: 'The account cannot be kept without this consent',
      detail: 'To withdraw it, erase the account: POST /api/v1/accounts/me/erasure.',
    },
    'phone-off': {
      title: 'Telephone numbers cannot be used here',
      detail: 'This service sends no text messages. Use your mail address instead.',
    },
    'message-not-sent': {
      title: 'The text message could not be sent',
      detail: 'Check the number, wait a minute and ask for a new code, or use your mail address.',
    },
    'review-held': {
      title: 'Another advisor has this match open',
      detail:
        'Take the next one, or ask them to hand it over. It is free again ten minutes after it was opened, a day after it was handed over.',
    },
    'undo-over': {
      title: 'This decision can no longer be undone',
      detail:
        'Ten seconds have passed, or it was undone already. Put the match back into the queue instead, with a reason.',
    },
    unavailable: {
      title: 'The service is not available at the moment',
      detail: 'Try again in a minute. If it lasts, tell your administrator.',
    },
    internal: {
      title: 'Something went wrong on our side',
      detail:
        'Nothing was saved by this request. Try again; if it happens again, give your administrator the request id.',
    },
  },
  fields: {
    missing: { message: 'This field is required.', remedy: 'Add a value.' },
    'unknown-field': { message: 'This field is not known.', remedy: 'Remove it, or check its spelling.' },
    'not-text': { message: 'This must be text.', remedy: 'Send a string in quotes.' },
    'too-short': { message: 'The text is too short.', remedy: 'Write at least {min} characters that are not spaces.' },
    'too-long': { message: 'The text is too long.', remedy: 'Shorten it to at most {max} characters.' },
    'not-number': { message: 'This must be a number.', remedy: 'Send a number without quotes and without a unit.' },
    'not-integer': { message: 'This must be a whole number.', remedy: 'Send a number without decimals.' },
    'too-small': { message: 'The number is too small.', remedy: 'Send {min} or more.' },
    'too-large': { message: 'The number is too large.', remedy: 'Send {max} or less.' },
    'not-boolean': { message: 'This must be true or false.', remedy: 'Send true or false without quotes.' },
    'not-list': { message: 'This must be a list.', remedy: 'Put the values in square brackets, even a single one.' },
    'too-few': { message: 'The list has too few entries.', remedy: 'Send at least {min}.' },
    'too-many': { message: 'The list has too many entries.', remedy: 'Send at most {max}.' },
    'not-object': { message: 'This must be an object.', remedy: 'Send named fields in braces.' },
    'not-one-of': {
      message: 'This value is not allowed here.',
      remedy: 'Choose one of the allowed values[: {allowed}].',
    },
    'not-date': {
      message: 'This is not a date of the calendar.',
      remedy: 'Write it as YYYY-MM-DD, for example 2026-11-22.',
    },
    'not-country': {
      message: 'This is not a country code.',
      remedy: 'Use the two capital letters of ISO 3166-1, for example KR, CN or AE.',
    },
    'not-currency': {
      message: 'This is not a currency code.',
      remedy: 'Use the three capital letters of ISO 4217, for example KRW, CNY or USD.',
    },
    'not-url': {
      message: 'This is not a web address.',
      remedy: 'Write it in full, for example https://www.example.com.',
    },
    'not-id': { message: 'This is not an id.', remedy: 'Send the id exactly as Naru gave it.' },
    'bad-format': {
      message: 'The format is not right.',
      remedy: 'Check how the value is written[; expected: {expected}].',
    },
    'no-language': {
      message: 'The text is missing in every language.',
      remedy: 'Write it in at least one of ko, zh and en.',
    },
    'reversed-range': {
      message: 'The lower bound is above the upper bound[ ({min} > {max})].',
      remedy: 'Swap the two values, or correct one of them.',
    },
    'unknown-tag': {
      message: 'The tag[ "{value}"] does not exist.',
      remedy: 'Look for the right code with GET /api/v1/tags?query=.',
    },
    'unknown-spec': {
      message: 'The spec[ "{value}"] does not exist.',
      remedy: 'Use a spec that the taxonomy lists[: {allowed}].',
    },
    'unknown-unit': {
      message: 'The unit[ "{value}"] does not fit this spec.',
      remedy: 'Use a UCUM unit of the same quantity[: {allowed}].',
    },
    'out-of-range': {
      message: 'The value is outside what is possible for this spec.',
      remedy: 'Check value and unit[; it lies between {min} and {max}].',
    },
    'unknown-certification': {
      message: 'The certification[ "{value}"] is not known.',
      remedy: 'Use a certification code that the taxonomy lists[: {allowed}].',
    },
    'unknown-company': {
      message: 'The company[ "{value}"] does not exist.',
      remedy: 'Register the company first, or correct the id.',
    },
    'unknown-attachment': {
      message: 'The company has no such file.',
      remedy: 'Add the file to the company first, or correct the id.',
    },
    'archived-company': { message: 'The company is archived.', remedy: 'Restore the company first.' },
    duplicate: { message: 'The same value[ "{value}"] is given more than once.', remedy: 'Keep one of them.' },
    'wrong-business-number': {
      message: 'The business registration number[ {number}] is not valid.',
      remedy: 'Check the ten digits on the business registration certificate.',
    },
    'doubtful-number': {
      message: 'The check digit of the registration number[ {number}] does not fit.',
      remedy: 'Compare it with the registration certificate; if it is right, leave it as it is.',
    },
    'doubtful-website': {
      message: 'This does not look like one web address.',
      remedy: 'Write one address in full, for example https://www.example.com.',
    },
    'bound-mismatch': {
      message: 'The bound does not fit this kind of clause.',
      remedy: 'Check operator, value and range[; expected: {expected}].',
    },
    'not-changeable': {
      message: 'This field cannot be changed after creation.',
      remedy: 'Send its present value, or create a new record.',
    },
    'not-third-country': {
      message: 'The market[ {value}] is the home of one of the two sides, not a third country.',
      remedy:
        'Name the country that the team enters, for example AE, SA or VN. What is needed in Korea or China itself is a requirement.',
    },
    'too-many-firms': {
      message: 'The sides ask for more firms[ ({asked})] than a team may have.',
      remedy: 'Ask for at most {max} firms over all sides.',
    },
    'not-json': {
      message: 'The line is not valid JSON.',
      remedy: 'Write one JSON object a line, in double quotes and without line breaks inside.',
    },
    'wrong-encoding': {
      message: 'The line is not readable in the encoding of the file.',
      remedy: 'Save the file as UTF-8, or say which encoding it has, e.g. --encoding cp949 or --encoding gb18030.',
    },
    'not-group-address': {
      message: 'This is not a webhook address of that chat program.',
      remedy: 'Copy the whole https address from the settings of the group’s robot[; its host is one of: {hosts}].',
    },
    'future-date': {
      message: 'This day has not come yet.',
      remedy: 'Give the day on which the evidence was issued, today at the latest.',
    },
    'own-company': { message: 'A company cannot answer for itself.', remedy: 'Name another company.' },
    'not-one-person': {
      message: 'Only a one-person company names a guarantor of delivery.',
      remedy: 'Set "onePerson" in the facts of the company if it is one; a larger company shows references instead.',
    },
    'consent-missing': {
      message: 'A consent that is needed is missing[: {consent}].',
      remedy: 'Read the current version[ ({version})] at GET /api/v1/accounts/consents and agree to it.',
    },
    'not-public-contact': {
      message: 'This does not look like a public contact of the company.',
      remedy: 'Give an address at the domain of its web site[ ({website})], or choose the licence document instead.',
    },
    'decided-already': {
      message: 'This match is not waiting for a decision[: {state}].',
      remedy: 'Leave it out, or put it back into the queue first.',
    },
    'held-by-another': {
      message: 'Another advisor has this match open.',
      remedy: 'Leave it out, or ask them to hand it over.',
    },
    'own-reading': {
      message: 'You were the first to decide on this match.',
      remedy: 'Leave it out: the second reading is somebody else’s.',
    },
    'no-way-there': {
      message: 'The introduction of this match stands at "{state}", from where this cannot be done.',
      remedy: 'Leave it out, or go on in the introduction itself.',
    },
    'screening-open': {
      message: 'Somebody has yet to look at a likeness of this company to a listed party.',
      remedy: 'Decide it under Screening first.',
    },
    'wrong-sum': {
      message: 'The weights do not add up to {sum}.',
      remedy: 'Change them until they do[; they add up to {value} now].',
    },
    'nothing-changed': { message: 'Nothing differs from what applies now.', remedy: 'Change a value first.' },
    'word-of-another': {
      message: 'The word[ "{value}"] means {tags} already.',
      remedy: 'Take it away there first; a word that means two things needs a rule in the files.',
    },
    'unknown-word': {
      message: 'The tag has no such word[: "{value}"] in this language.',
      remedy: 'Choose one of its aliases; its name belongs to the files.',
    },
    'word-with-rule': {
      message: 'The word[ "{value}"] counts only beside others, by a rule in the files.',
      remedy: 'Change word and rule in the files.',
    },
    'word-too-common': {
      message: 'The word[ "{value}"] stands in {found} of the {sampled} newest records.',
      remedy: 'Choose words that tell this tag from others.',
    },
  },
};
