# Runs in a PowerShell of its own: Pester over the staged module, counts into a JSON file.
param(
    [string] $Pester,
    [string] $Module,
    [string] $Registry,
    [string] $Report,
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

# An area is a folder, or a file beside the folders: Scenarios, Examples.
$paths = @(if ($Area) { $Area -split ',' | ForEach-Object { Join-Path $tests $_; Join-Path $tests "$_.Tests.ps1" } } else { $tests })
$count = @{ Version = "$($PSVersionTable.PSVersion)"; Passed = 0; Failed = 0; Skipped = 0 }
if (Get-ChildItem $paths -Recurse -Filter *.Tests.ps1 -ErrorAction SilentlyContinue) {
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = @($paths | Where-Object { Test-Path $_ })
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'Normal'
    $configuration.TestResult.Enabled = $true
    $configuration.TestResult.OutputPath = [IO.Path]::ChangeExtension($Report, '.xml')
    if ($Filter) { $configuration.Filter.FullName = "*$Filter*" }

    # The tests see this preference, and what they test is meant for the usual one.
    $ErrorActionPreference = 'Continue'
    $null = Open-SharedRegistry
    try { $result = Invoke-Pester -Configuration $configuration }
    finally { Close-SharedRegistry }
    $count.Passed = $result.PassedCount
    # A file that cannot be read, or a block whose set-up fails, is a failure too.
    $count.Failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
    $count.Skipped = $result.SkippedCount + $result.InconclusiveCount
}
[IO.File]::WriteAllText($Report, ($count | ConvertTo-Json))
exit [int]($count.Failed -gt 0)
