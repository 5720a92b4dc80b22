#!/bin/sh
# ./build.sh [build|test|demo|...] [-Option ...]: build.ps1, in the PowerShell of this machine or in the .NET tool.
set -u
cd "$(dirname "$0")" || exit 1

for powershell in pwsh powershell; do
    if command -v "$powershell" >/dev/null 2>&1; then
        exec "$powershell" -NoProfile -File build.ps1 "$@"
    fi
done
if ! command -v dotnet >/dev/null 2>&1; then
    echo 'build.sh: the .NET SDK is not installed; see https://dot.net.' >&2
    exit 1
fi
if ! output=$(dotnet tool restore 2>&1); then
    printf '%s\nbuild.sh: there is no PowerShell on this machine, and "dotnet tool restore" did not bring one.\n' "$output" >&2
    exit 1
fi
exec dotnet tool run pwsh -NoProfile -File build.ps1 "$@"
