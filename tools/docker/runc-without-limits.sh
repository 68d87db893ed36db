#!/bin/bash
# runc for machines without CAP_SYS_RESOURCE: takes that capability, negative oom scores and limits out of what runc is
# asked for. Docker's default runtime on the machine, and containerd's inside a node that is made here.
set -e
edit='
  (.capabilities // {}) |= with_entries(.value -= ["CAP_SYS_RESOURCE"])
  | if (.oomScoreAdj // 0) < 0 then .oomScoreAdj = 0 else . end
  | .rlimits = []'
arguments=("$@")
for ((at = 0; at < $#; at++)); do
  next=${arguments[at + 1]}
  case ${arguments[at]} in
    --bundle) file=$next/config.json change=".process |= ($edit)" ;;
    --process) file=$next change=$edit ;;
    *) continue ;;
  esac
  [ -f "$file" ] || continue
  jq "$change" "$file" > "$file.new"
  mv "$file.new" "$file"
done
exec runc "$@"
