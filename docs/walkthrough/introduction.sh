#!/usr/bin/env bash
# From two sign-ups to a confirmed outcome, with curl only. Start Naru (`npm start`), then, in another terminal, with the
# keys that its first start printed:
#
#   ADMINISTRATOR_KEY=naru_... ADVISOR_KEY=naru_... bash docs/walkthrough/introduction.sh
#
# NARU is where it listens; NARU_HOME and DATABASE_URL are those of the running program. It can be run again and again:
# each time two new firms meet.
set -euo pipefail
cd "$(dirname "$0")/../.."

NARU=${NARU:-http://127.0.0.1:3000}
API=$NARU/api/v1
: "${ADMINISTRATOR_KEY:?set it to the administrator key of the first start}"
: "${ADVISOR_KEY:?set it to the advisor key of the first start}"
RUN=$(date +%s)
COOKIES=$(mktemp)
trap 'rm -f "$COOKIES"' EXIT

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
fail() { printf 'stopped: %s\n' "$*" >&2; exit 1; }

# call KEY METHOD PATH [BODY] [VERSION]: the answer; stops at a refusal
call() {
  local answer status
  answer=$(curl -sS -w '\n%{http_code}' -X "$2" "$API/$3" -H "x-api-key: $1" \
    ${4:+-H 'content-type: application/json' -d "$4"} ${5:+-H "If-Match: \"$5\""})
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  [[ $status == 2* ]] || fail "$2 $3 answered $status: $answer"
  printf '%s' "$answer"
}

# field NAME: the first value of that name in the JSON that comes in
field() { grep -oE "\"$1\":(\"[^\"]*\"|[0-9.]+)" | head -n 1 | cut -d: -f2- | tr -d '"'; }

# Ten digits with the check digit of Korean business numbers
business_number() {
  local digits weights=(1 3 7 1 3 7 1 3 5) sum=0 at
  digits=$(printf '%09d' $((RUN % 1000000000)))
  for at in {0..8}; do sum=$((sum + ${weights[at]} * ${digits:at:1})); done
  sum=$((sum + 5 * ${digits:8:1} / 10))
  printf '%s%d' "$digits" $(((10 - sum % 10) % 10))
}

# Eighteen characters with the check character of Chinese credit codes
credit_code() {
  local alphabet=0123456789ABCDEFGHJKLMNPQRTUWXY code weight=1 sum=0 at before
  code=91310000$(printf '%09d' $((RUN % 1000000000)))
  for at in {0..16}; do
    before=${alphabet%%"${code:at:1}"*}
    sum=$((sum + ${#before} * weight))
    weight=$((weight * 3 % 31))
  done
  printf '%s%s' "$code" "${alphabet:$(((31 - sum % 31) % 31)):1}"
}

# sign_up COUNTRY LOCALE NUMBER COMPANY E-MAIL: an account, its confirmed address, a session, and the key of that account
sign_up() {
  local consents mail='' token='' try
  consents=$(curl -sS "$API/accounts/consents?country=$1" | grep -oE '"code":"[^"]*","version":"[^"]*"' | sed 's/.*/{&}/' | paste -sd, -)
  curl -sS -o /dev/null -X POST "$API/accounts/sign-up" -H 'content-type: application/json' -d "{
    \"email\":\"$5\",\"password\":\"walk-through-$RUN\",\"name\":\"Walker\",\"locale\":\"$2\",\"country\":\"$1\",
    \"registrationNumber\":\"$3\",\"companyName\":\"$4\",\"consents\":[$consents]}"
  for try in {1..30}; do
    mail=$(call "$ADMINISTRATOR_KEY" GET 'mailbox?limit=20' | grep -oE "\"to\":\"$5\"[^}]*" | head -n 1 || true)
    token=$(grep -oE 'verify-email\?token=[A-Za-z0-9._%-]+' <<<"$mail" | head -n 1 | cut -d= -f2 || true)
    [[ -n $token ]] && break
    sleep 1
  done
  [[ -n $token ]] || fail "no mail to $5 in the development mailbox"
  curl -sS -o /dev/null "$NARU/api/auth/verify-email?token=$token"
  curl -sS -o /dev/null -c "$COOKIES" -X POST "$NARU/api/auth/sign-in/email" -H "origin: $NARU" \
    -H 'content-type: application/json' -d "{\"email\":\"$5\",\"password\":\"walk-through-$RUN\"}"
  curl -sS -b "$COOKIES" -X POST "$API/accounts/me/keys" -H "origin: $NARU" -H 'content-type: application/json' \
    -d '{"name":"walk","scope":"write"}' | field key
}

# move KEY TRANSITION [MORE]: takes the version as it stands, moves, tells where that led
move() {
  local version answer
  version=$(call "$1" GET "introductions/$INTRODUCTION" | field version)
  answer=$(call "$1" POST "introductions/$INTRODUCTION/transitions" "{\"transition\":\"$2\"${3:+,$3}}" "$version")
  printf '  %-20s -> %-16s tier %s\n' "$2" "$(field state <<<"$answer")" "$(field tier <<<"$answer")"
}

say '1. A Korean firm and a Chinese partner sign up'
SUPPLIER_KEY=$(sign_up KR ko "$(business_number)" "한빛라이다 $RUN" "kr-$RUN@walk.example")
PARTNER_KEY=$(sign_up CN zh-CN "$(credit_code)" "远航智驾 $RUN" "cn-$RUN@walk.example")
SUPPLIER=$(call "$SUPPLIER_KEY" GET companies | field id)
PARTNER=$(call "$PARTNER_KEY" GET companies | field id)
echo "  supplier $SUPPLIER, partner $PARTNER"

say '2. Each shows its licence; an advisor verifies them'
for pair in "$SUPPLIER_KEY $SUPPLIER" "$PARTNER_KEY $PARTNER"; do
  read -r key company <<<"$pair"
  call "$key" POST "companies/$company/verification" '{"method":"licence"}' >/dev/null
  call "$ADVISOR_KEY" POST "companies/$company/verification/decision" '{"accept":true,"reason":"licence seen"}' >/dev/null
  echo "  $company: $(call "$key" GET "companies/$company/verification" | field state)"
done

say '3. The supplier registers what it makes, the partner posts what it needs'
CAPABILITY=$(call "$SUPPLIER_KEY" POST capabilities "{\"company\":\"$SUPPLIER\",\"title\":{\"ko\":\"차량용 고정형 3D 라이다\"},
  \"description\":{\"ko\":\"최대 250m 감지, 방수방진 IP67, IATF 16949 인증\"},\"specs\":{\"detectionRange\":250,\"ingressProtection\":67}}" | field id)
REQUIREMENT=$(call "$PARTNER_KEY" POST requirements "{\"company\":\"$PARTNER\",\"title\":{\"zh\":\"L4车队前向激光雷达采购\"},
  \"description\":{\"zh\":\"固态激光雷达，测距150米以上，防护等级IP67\"},\"lane\":\"component-supply\"}" | field id)
echo "  capability $CAPABILITY, requirement $REQUIREMENT"

say '4. The list is scored by itself'
MATCH=''
for try in {1..60}; do
  MATCH=$(call "$ADVISOR_KEY" GET "capabilities/$CAPABILITY/matches" \
    | grep -oE '"id":"[^"]*","run":"[^"]*","requirement":\{"id":"'"$REQUIREMENT" | field id || true)
  [[ -n $MATCH ]] && break
  sleep 1
done
[[ -n $MATCH ]] || fail 'the pair is not in the list'
echo "  match $MATCH; the partner sees $(call "$PARTNER_KEY" GET "requirements/$REQUIREMENT/candidates" | field total) suppliers without names"

say '5. The partner asks; an advisor reviews, approves, overrides the open questions and offers'
INTRODUCTION=$(call "$PARTNER_KEY" POST introductions "{\"match\":\"$MATCH\"}" | field id)
move "$ADVISOR_KEY" start-review
move "$ADVISOR_KEY" approve
VERDICT=$(call "$ADVISOR_KEY" GET "matches/$MATCH/verdict" | field version)
call "$ADVISOR_KEY" POST "matches/$MATCH/verdict/override" '{"reason":"component for civil use, seen by counsel"}' "$VERDICT" \
  | grep -c '"passes":true' >/dev/null || fail 'the verdict does not let the offer pass'
move "$ADVISOR_KEY" offer

say '6. Neither side knows the other before both consent'
call "$SUPPLIER_KEY" GET "introductions/$INTRODUCTION/disclosure" | grep -c "远航智驾" >/dev/null && fail 'the supplier sees the partner too early'
move "$SUPPLIER_KEY" consent
move "$PARTNER_KEY" consent
call "$SUPPLIER_KEY" GET "introductions/$INTRODUCTION/disclosure" | grep -c "远航智驾" >/dev/null || fail 'the supplier does not see the partner'

say '7. Both acknowledge the non-disclosure terms'
move "$ADVISOR_KEY" start-nda
TERMS=$(call "$SUPPLIER_KEY" GET "introductions/$INTRODUCTION/nda?lang=ko" | field version)
move "$SUPPLIER_KEY" acknowledge-nda "\"ndaVersion\":\"$TERMS\""
move "$PARTNER_KEY" acknowledge-nda "\"ndaVersion\":\"$TERMS\""

say '8. They write to each other, meet and negotiate'
call "$SUPPLIER_KEY" POST "introductions/$INTRODUCTION/messages" '{"text":"샘플 20대를 12월에 보낼 수 있습니다."}' >/dev/null
echo "  the partner reads: $(call "$PARTNER_KEY" GET "introductions/$INTRODUCTION/messages" | field text)"
move "$ADVISOR_KEY" record-meeting
move "$PARTNER_KEY" start-negotiation

say '9. The supplier declares an order, the partner confirms it'
VERSION=$(call "$SUPPLIER_KEY" GET "introductions/$INTRODUCTION" | field version)
OUTCOME=$(call "$SUPPLIER_KEY" POST "introductions/$INTRODUCTION/outcomes" '{"kind":"order","amount":"125000.00","currency":"CNY"}' "$VERSION" | field id)
VERSION=$(call "$PARTNER_KEY" GET "introductions/$INTRODUCTION" | field version)
echo "  $(call "$PARTNER_KEY" POST "introductions/$INTRODUCTION/outcomes/$OUTCOME/confirmation" '{}' "$VERSION" | field grade)"

say '10. The ledger is intact'
node dist/src/main.js audit verify

say '11. A superuser changes one byte of it, and the entry is named'
node docs/walkthrough/change-one-byte.mjs
node dist/src/main.js audit verify && fail 'the change was not noticed'
node docs/walkthrough/change-one-byte.mjs back
node dist/src/main.js audit verify
