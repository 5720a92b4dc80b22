#Requires -Version 5.1
<#
.SYNOPSIS
    Builds, tests, documents and packs QuayPS.
.DESCRIPTION
    Runs in Windows PowerShell 5.1 and PowerShell 7. Needs the .NET SDK. Whatever it makes is under out/.
    Several tasks run in the order Clean, Build, Docs, Analyze, Test, Package, Demo, Benchmark.
    The work is done by the functions in tools/, one file an idea.
.PARAMETER Task
    Build (the default) compiles and stages the module in out/QuayPS/<version>.
    Test builds, then runs the xunit projects and the Pester files; the last line counts them.
    Analyze runs PSScriptAnalyzer over every script of the repository; with Test it is a line of the summary.
    Docs makes the help from docs/en-US and docs/operations.md from the ledger, stages the help and checks both.
    Package makes the .nupkg for the PowerShell Gallery and tries it.
    Demo plays demo/Tour.ps1 against a registry of its own.
    Benchmark measures the module beside what a user would write by hand, into docs/benchmarks.md.
    Clean removes out/ and every bin/ and obj/.
.PARAMETER Area
    Test only these areas, named like the folders in tests/Pester.
.PARAMETER Filter
    Test only what has this text in its full name.
.PARAMETER PowerShell
    The PowerShells to run Pester in: names or paths. Default: every one of powershell and pwsh that is there.
.PARAMETER Package
    Test this .nupkg instead of staging what was just built.
.PARAMETER Live
    With Test: run tests/Live alone, against the registry that the variables QUAY_ENDPOINT and QUAY_TOKEN name (and with
    QUAY_USER, QUAY_PASSWORD and QUAY_EXPIRED_TOKEN, where they are set). The tests make organizations of their own there
    and remove them. Without -Live they run against the embedded registry, together with all others.
.PARAMETER Scaffold
    With Docs: first make pages for cmdlets without one, and add new parameters to the others.
.PARAMETER AllowMissing
    With Analyze, Docs and Package: go on without a module of the Gallery that is neither installed nor to be had. Test
    always does, and its summary says what did not run.
.EXAMPLE
    ./build.ps1 -Task Test -Area Tags
.EXAMPLE
    ./build.ps1 Clean, Analyze, Test, Package
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0, ValueFromRemainingArguments = $true)]
    [ArgumentCompleter({
            param($Command, $Parameter, $Word)
            'Build', 'Test', 'Analyze', 'Docs', 'Package', 'Demo', 'Benchmark', 'Clean' -like "$Word*"
        })]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    [string[]] $Area,
    [string] $Filter,
    [string[]] $PowerShell,
    [string] $Package,
    [switch] $Live,
    [switch] $Scaffold,
    [switch] $AllowMissing
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Set-StrictMode -Version 3

# One line for whoever builds; -Verbose tells where it came from.
trap {
    Write-Verbose $_.ScriptStackTrace
    [Console]::Error.WriteLine("build.ps1: $_")
    exit 1
}

foreach ($file in Get-ChildItem (Join-Path $PSScriptRoot 'tools') -Filter *.ps1 -File) {
    . $file.FullName
}

# 'pwsh -File build.ps1 Build,Test' hands over one string.
$tasks = @($Task -split '[,\s]+' | Where-Object { $_ })
$known = 'Clean', 'Build', 'Docs', 'Analyze', 'Test', 'Package', 'Demo', 'Benchmark'
$unknown = @($tasks | Where-Object { $_ -notin $known })
if ($unknown) {
    throw "No such task: $($unknown -join ', '). There are $($known -join ', ')."
}

$tasks = @($known | Where-Object { $_ -in $tasks })
$build = Get-BuildContext -Root $PSScriptRoot -Configuration $Configuration -AllowMissing:$AllowMissing
$analysis = @()
$exitCode = 0

switch ($tasks) {
    'Clean' {
        Clear-Build $build
    }
    'Build' {
        Invoke-ModuleBuild $build
    }
    'Docs' {
        Invoke-ModuleBuild $build -SkipHelp
        if ($Scaffold) { Update-HelpPage $build }
        Update-OperationPage $build
        Update-ModuleHelp $build -Required
        Update-Stage $build
        $exitCode = Write-TestSummary (Invoke-RunnerSet @(Get-PesterRun $build -Area Help))
    }
    'Analyze' {
        # Together with the tests, what it finds is part of their summary and does not keep them from running.
        if ('Test' -in $tasks) { $analysis = @(Invoke-Runner 'Analyze' { Invoke-Analysis $build }) }
        else { Invoke-Analysis $build -Required:(-not $AllowMissing) | Out-Host }
    }
    'Test' {
        if ($Live) {
            $exitCode = Write-TestSummary ($analysis + @(Invoke-LiveRun $build -Filter $Filter -PowerShell ($PowerShell -split ',')))
            break
        }
        $results = Invoke-WithReach $build {
            Invoke-TestRun $build -Area ($Area -split ',') -Filter $Filter -PowerShell ($PowerShell -split ',') -Package $Package
        }
        Write-OperationCoverage $build
        $exitCode = Write-TestSummary ($analysis + @($results))
    }
    'Package' {
        Invoke-ModuleBuild $build -HelpRequired
        New-ModulePackage $build
    }
    'Demo' {
        Invoke-ModuleBuild $build
        Invoke-Demo $build
    }
    'Benchmark' {
        Invoke-ModuleBuild $build
        Invoke-Benchmark $build
    }
}
exit $exitCode
