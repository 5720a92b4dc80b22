# Runs in a PowerShell of its own: Pester over the staged module, counts into a JSON file. Of several workers, each runs
# its share of the files.
param(
    [string] $Pester,
    [string] $Module,
    [string] $Registry,
    [string] $Report,
    [int] $Worker = 1,
    [int] $Workers = 1,
    [string] $Area,
    [string] $Filter
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$root = Split-Path (Split-Path $PSScriptRoot)
$tests = Join-Path $root 'tests/Pester'

# For tests that start a registry or another PowerShell that imports the module.
$env:QUAYPS_MODULE = $Module
$env:QUAYPS_REGISTRY = $Registry

Import-Module $Pester
Import-Module $Module
Import-Module "$tests/QuayPS.TestSupport.psm1"

# An area is a folder, or a file beside the folders: Examples.
$paths = @(if ($Area) { $Area -split ',' | ForEach-Object { Join-Path $tests $_; Join-Path $tests "$_.Tests.ps1" } } else { $tests })
$files = @(Get-ChildItem $paths -Recurse -Filter *.Tests.ps1 -ErrorAction SilentlyContinue)

# The files of this worker: each goes, the largest first, to the worker that has the least. Files that try all cmdlets take
# about seven times as long as their size tells.
function Get-Weight($File) {
    $File.Length * $(if ($File.Directory.Name -in 'Behaviour', 'Help', 'Loading', 'Pester') { 7 } else { 1 })
}
$work = @(0) * $Workers
$share = @(foreach ($file in $files | Sort-Object { Get-Weight $_ }, FullName -Descending) {
        $least = 0..($Workers - 1) | Sort-Object { $work[$_] }, { $_ } | Select-Object -First 1
        $work[$least] += Get-Weight $file
        if ($least + 1 -eq $Worker) { $file.FullName }
    })

$count = @{ Version = "$($PSVersionTable.PSVersion)"; Passed = 0; Failed = 0; Skipped = 0 }
if ($share) {
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $share | Sort-Object
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'Normal'
    if ($Filter) { $configuration.Filter.FullName = "*$Filter*" }

    # The tests see this preference, and what they test is meant for the usual one.
    $ErrorActionPreference = 'Continue'
    # The first file that needs a registry starts it, for all.
    try { $result = Invoke-Pester -Configuration $configuration }
    finally { Close-SharedRegistry }
    $ErrorActionPreference = 'Stop'
    if (-not $result) { throw 'Pester gave no result.' }

    # The message of a failure may hold characters that XML has not, which must not cost the counts.
    try { $result | Export-NUnitReport -Path ([IO.Path]::ChangeExtension($Report, '.xml')) }
    catch { Write-Warning "There is no XML report: $_" }
    $count.Passed = $result.PassedCount
    # A file that cannot be read, or a block whose set-up fails, is a failure too.
    $count.Failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
    $count.Skipped = $result.SkippedCount + $result.InconclusiveCount
}
[IO.File]::WriteAllText($Report, ($count | ConvertTo-Json))
exit [int]($count.Failed -gt 0)
