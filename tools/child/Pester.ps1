# Runs in a new PowerShell: runs Pester over the staged module and writes the counts to a JSON file. Each of several
# workers runs its share of the files.
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

# An area is a folder, or a file next to the folders: Examples. The area Live is the folder tests/Live.
$live = Join-Path (Split-Path $tests) 'Live'
$paths = @(if ($Area) { $Area -split ',' | ForEach-Object { if ($_ -eq 'Live') { $live } else { Join-Path $tests $_; Join-Path $tests "$_.Tests.ps1" } } } else { $tests; $live })
$files = @(Get-ChildItem $paths -Recurse -Filter *.Tests.ps1 -ErrorAction SilentlyContinue)

# The files of this worker. The files are assigned, the largest first, to the worker with the smallest total. Files that
# test all cmdlets count seven times, and those that run examples fifty times, as they take longer than their size suggests.
function Get-Weight($File) {
    $File.Length * $(if ($File.Name -eq 'Examples.Tests.ps1') { 50 } elseif ($File.Directory.Name -in 'Behaviour', 'Help', 'Loading') { 7 } else { 1 })
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

    # The tests inherit this preference, and expect its default.
    $ErrorActionPreference = 'Continue'
    # The first file that needs a registry starts it for all files.
    try { $result = Invoke-Pester -Configuration $configuration }
    finally { Close-SharedRegistry }
    $ErrorActionPreference = 'Stop'
    if (-not $result) { throw 'Pester returned no result.' }
    foreach ($test in $result.Skipped) { Write-Host "Skipped: $($test.ExpandedPath): $($test.ErrorRecord | ForEach-Object { $_.Exception.Message })" }

    # The message of a failure may hold characters that XML cannot represent. The counts are needed all the same.
    try { $result | Export-NUnitReport -Path ([IO.Path]::ChangeExtension($Report, '.xml')) }
    catch { Write-Warning "The XML report could not be written: $_" }
    $count.Passed = $result.PassedCount
    # A file that cannot be read, or a block whose setup fails, counts as a failure.
    $count.Failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
    $count.Skipped = $result.SkippedCount + $result.InconclusiveCount
}
[IO.File]::WriteAllText($Report, ($count | ConvertTo-Json))
exit [int]($count.Failed -gt 0)
