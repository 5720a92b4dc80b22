#Requires -Version 5.1
<#
.SYNOPSIS
    Builds, tests, documents and packs QuayPS.
.DESCRIPTION
    Runs in Windows PowerShell 5.1 and PowerShell 7. Needs the .NET SDK. All output is under out/.
    Several tasks run in the order Clean, Build, Docs, Analyze, Test, Package, Demo, Benchmark.
    The functions are in tools/, one file for each subject.
.PARAMETER Task
    Build (the default) compiles and stages the module in out/QuayPS/<version>.
    Test builds, then runs the xunit projects and the Pester files; the last line has the counts.
    Analyze runs PSScriptAnalyzer over every script of the repository; with Test, its result is a line of the summary.
    Docs creates the help from docs/en-US and docs/operations.md from the ledger, stages the help and tests both.
    Package creates the .nupkg for the PowerShell Gallery and tests it.
    Demo runs demo/Tour.ps1 against an embedded registry.
    Benchmark compares the module with hand-written code and writes docs/benchmarks.md.
    Clean removes out/ and every bin/ and obj/.
.PARAMETER Area
    Test only these areas, named like the folders in tests/Pester.
.PARAMETER Filter
    Run only tests with this text in their full name.
.PARAMETER PowerShell
    The PowerShells to run Pester in: names or paths. Default: pwsh, and on Windows powershell too.
.PARAMETER Package
    Test this .nupkg instead of the staged build.
.PARAMETER Live
    With Test: run tests/Live alone, against the registry that the variables QUAY_ENDPOINT and QUAY_TOKEN name (and with
    QUAY_USER, QUAY_PASSWORD, QUAY_EXPIRED_TOKEN and QUAY_UPSTREAM, if they are set). The tests create their own
    organizations there and delete them. Without -Live they run against the embedded registry, together with all other tests.
.PARAMETER Scaffold
    With Docs: first create pages for cmdlets without one, and add new parameters to the others.
.PARAMETER AllowMissing
    With Analyze, Docs and Package: continue without a module that is neither installed nor available from the Gallery. Test
    always does, and its summary lists the parts that did not run.
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

# One line without a stack trace; -Verbose shows the stack trace.
trap {
    Write-Verbose $_.ScriptStackTrace
    [Console]::Error.WriteLine("build.ps1: $_")
    exit 1
}

foreach ($file in Get-ChildItem (Join-Path $PSScriptRoot 'tools') -Filter *.ps1 -File) {
    . $file.FullName
}

# 'pwsh -File build.ps1 Build,Test' passes one string.
$tasks = @($Task -split '[,\s]+' | Where-Object { $_ })
$known = 'Clean', 'Build', 'Docs', 'Analyze', 'Test', 'Package', 'Demo', 'Benchmark'
$unknown = @($tasks | Where-Object { $_ -notin $known })
if ($unknown) {
    throw "Unknown task: $($unknown -join ', '). The tasks are $($known -join ', ')."
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
        # With Test, the findings are part of the summary and do not prevent the tests from running.
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
