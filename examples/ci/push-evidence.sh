#!/usr/bin/env bash
#
# Pushes evidence of one entity to Cairn. Wants bash and curl, and nothing else.
#
#   push-evidence.sh evidence ENTITY KEY JSON     one value, such as: ... ci.agent-guide '{"ran": 4, "failed": 0}'
#   push-evidence.sh unavailable ENTITY KEY WHY   says that there is no value, and why
#   push-evidence.sh report FORMAT ENTITY FILE    sarif, junit, cyclonedx or scorecard, as the tool wrote it
#
# CAIRN_URL      address of the Backstage backend, http://localhost:7007 unless given
# CAIRN_TOKEN    token of an external caller; in a GitHub job with `id-token: write` the job's own is taken
# CAIRN_SOURCE   the source that the token is bound to, ci unless given
# CAIRN_RUN_URL  where a person sees this run; known by itself in GitHub and GitLab jobs
#
# Prints the answer, and ends with 1 if the push was refused: the answer then names each fault.
set -euo pipefail

url=${CAIRN_URL:-http://localhost:7007}
source=${CAIRN_SOURCE:-ci}
run_url=${CAIRN_RUN_URL:-${CI_JOB_URL:-}}
if [[ -z $run_url && -n ${GITHUB_RUN_ID:-} ]]; then
  run_url="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"
fi

usage() {
  sed -n '3,14s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

# A text as a string of JSON.
quote() {
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//$'\n'/\\n}
  text=${text//$'\r'/\\r}
  printf '"%s"' "${text//$'\t'/\\t}"
}

# A text as part of an address.
encode() {
  local LC_ALL=C text=$1 i
  for ((i = 0; i < ${#text}; i++)); do
    case ${text:i:1} in
      [a-zA-Z0-9._~-]) printf %s "${text:i:1}" ;;
      *) printf '%%%02X' "'${text:i:1}" ;;
    esac
  done
}

# The token of this job itself: nothing has to be stored for it.
token() {
  if [[ -n ${CAIRN_TOKEN:-} ]]; then
    printf %s "$CAIRN_TOKEN"
  elif [[ -n ${ACTIONS_ID_TOKEN_REQUEST_URL:-} ]]; then
    curl -fsS -H "Authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \
      "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=${CAIRN_AUDIENCE:-cairn}" |
      sed -n 's/.*"value" *: *"\([^"]*\)".*/\1/p'
  else
    echo 'Set CAIRN_TOKEN to the token of an external caller' >&2
    return 1
  fi
}

# What is sent is in a file, and the token in another: neither shows in the list of processes.
send() {
  local path=$1 file=$2 status
  printf 'Authorization: Bearer %s' "$(token)" >"$work/header"
  status=$(
    curl -sS -o "$work/answer" -w '%{http_code}' --max-time 60 \
      --retry 3 --retry-delay 5 --retry-connrefused \
      -H @"$work/header" -H 'Content-Type: application/octet-stream' \
      --data-binary @"$file" "$url/api/maturity$path"
  )
  cat "$work/answer"
  echo
  if [[ $status != 200 ]]; then
    echo "Cairn answered $status; nothing was stored" >&2
    return 1
  fi
}

# One moment for the whole call: a retry says the same again, and changes nothing.
observation() {
  printf '{"source":%s,"observations":[{"entityRef":%s,"key":%s,%s,"observedAt":"%s"%s}]}' \
    "$(quote "$source")" "$(quote "$1")" "$(quote "$2")" "$3" \
    "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "${run_url:+,\"url\":$(quote "$run_url")}"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[[ $# == 4 ]] || usage
case $1 in
  evidence)
    observation "$2" "$3" "\"value\":$4" >"$work/push"
    send /evidence "$work/push"
    ;;
  unavailable)
    observation "$2" "$3" "\"unavailable\":$(quote "$4")" >"$work/push"
    send /evidence "$work/push"
    ;;
  report)
    query="entityRef=$(encode "$3")&source=$(encode "$source")${run_url:+&url=$(encode "$run_url")}"
    send "/reports/$2?$query" "$4"
    ;;
  *) usage ;;
esac
