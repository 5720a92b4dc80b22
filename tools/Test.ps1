# Runs the tests. Each runner returns rows with Name, Passed, Failed, Skipped and Note, which the summary adds up.

function New-TestRow {
    param([string] $Name, [int] $Passed, [int] $Failed, [int] $Skipped, [string] $Note)
    [pscustomobject]@{ Name = $Name; Passed = $Passed; Failed = $Failed; Skipped = $Skipped; Note = $Note }
}

# Runs a step that does not count tests. Its output is the note of its row; 'not run' counts as one skipped, an error as one failed.
function Invoke-Runner {
    param([string] $Name, [scriptblock] $Action)

    try {
        $note = (& $Action) -join ' '
        New-TestRow $Name -Skipped ([int]($note -like 'not run*')) -Note $note
    }
    catch {
        Write-Host $_ -ForegroundColor Red
        New-TestRow $Name -Failed 1 -Note "$_"
    }
}

function Invoke-TestRun {
    param($Build, [string[]] $Area, [string] $Filter, [string[]] $PowerShell, [string] $Package)

    $Area = @($Area | Where-Object { $_ })
    $built = Invoke-Runner 'Build' { Invoke-ModuleBuild $Build -WithTests -Package $Package }
    if ($built.Failed) { return $built }

    # The longest run first, so that no processor is idle at the end.
    $runs = @(
        Get-PesterRun $Build -Area $Area -Filter $Filter -PowerShell $PowerShell
        Get-XunitRun $Build -Area $Area -Filter $Filter
    )
    $results = @(Invoke-RunnerSet $runs)

    # With an area or a filter some runners may have no tests, but not all. Without, each runner must have tests.
    $idle = @($results | Where-Object { -not ($_.Passed -or $_.Failed -or $_.Skipped) })
    if ($Area -or $Filter) {
        if ($idle.Count -eq $results.Count) { New-TestRow 'Selection' -Failed 1 -Note "no test matches -Area '$Area' -Filter '$Filter'" }
    }
    else {
        foreach ($row in $idle) { $row.Failed = 1; $row.Note = "ran no test $($row.Note)" }
    }
    if (-not $Filter -and (-not $Area -or 'Help' -in $Area) -and -not (Test-ModuleHelp $Build)) {
        Invoke-Runner 'Help' { 'not run: the module is staged without help, Microsoft.PowerShell.PlatyPS is missing' }
    }
    $results
}

# Runs tests/Live against the registry that the environment names.
function Invoke-LiveRun {
    param($Build, [string] $Filter, [string[]] $PowerShell)

    foreach ($name in 'QUAY_ENDPOINT', 'QUAY_TOKEN') {
        if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set. -Live needs the address of a registry in QUAY_ENDPOINT and a token in QUAY_TOKEN." }
    }
    Invoke-ModuleBuild $Build
    $env:QUAYPS_LIVE = '1'
    try { $results = @(Invoke-RunnerSet @(Get-PesterRun $Build -Area Live -Filter $Filter -PowerShell $PowerShell)) }
    finally { $env:QUAYPS_LIVE = $null }
    # A run without tests is a failure.
    foreach ($row in $results | Where-Object { -not ($_.Passed -or $_.Failed -or $_.Skipped) }) { $row.Failed = 1; $row.Note = "ran no test $($row.Note)" }
    $results
}

# A run is a program with Name, Command and Arguments. Invoke-SideBySide sets its ExitCode, and its Read returns its row.
function New-TestRun {
    param([string] $Name, [string[]] $Command, [string[]] $Arguments, [string] $Report, [scriptblock] $Read)

    $null = New-Item (Split-Path $Report) -ItemType Directory -Force
    Remove-Item $Report -ErrorAction SilentlyContinue
    [pscustomobject]@{ Name = $Name; Command = $Command; Arguments = $Arguments; Report = $Report; Read = $Read; ExitCode = $null }
}

# A run without a program to start.
function New-TestResult {
    param($Row)
    [pscustomobject]@{ Command = $null; Row = $Row; Read = { $args[0].Row } }
}

# Runs the programs in parallel. The workers of one runner are one row.
function Invoke-RunnerSet {
    param($Runs)

    Invoke-SideBySide @($Runs | Where-Object Command)
    foreach ($group in $Runs | ForEach-Object { & $_.Read $_ } | Group-Object Name) {
        $row = $group.Group[0]
        foreach ($other in $group.Group | Select-Object -Skip 1) {
            foreach ($name in 'Passed', 'Failed', 'Skipped') { $row.$name += $other.$name }
            $row.Note = "$($row.Note) $($other.Note)".Trim()
        }
        $row
    }
}

# The classes of an area are those of the files in its folder.
function Get-XunitRun {
    param($Build, [string[]] $Area, [string] $Filter)

    $folder = Join-Path $Build.Out 'test-results'
    foreach ($project in Get-ChildItem (Join-Path $Build.Root 'tests/*.Tests/*.csproj')) {
        $terms = @()
        if ($Area) {
            $classes = @(Get-ChildItem ($Area | ForEach-Object { Join-Path $project.DirectoryName $_ }) -Recurse -Filter *Tests.cs -ErrorAction SilentlyContinue)
            if (-not $classes) { continue }
            $terms += '(' + (($classes | ForEach-Object { "FullyQualifiedName~.$($_.BaseName)." }) -join '|') + ')'
        }
        if ($Filter) { $terms += "FullyQualifiedName~$Filter" }
        $selection = @(if ($terms) { '--filter', ($terms -join '&') })

        $name = $project.BaseName
        $library = Join-Path $project.DirectoryName "bin/$($Build.Configuration)/net10.0/$name.dll"
        $arguments = @('test', $library, '--nologo', '--results-directory', $folder, '--logger', "trx;LogFileName=$name.trx") + $selection
        New-TestRun $name dotnet $arguments (Join-Path $folder "$name.trx") { Read-XunitResult $args[0] }
    }
}

function Read-XunitResult {
    param($Run)

    $row = New-TestRow $Run.Name
    if (Test-Path $Run.Report) {
        $count = ([xml](Get-Content $Run.Report -Raw -Encoding UTF8)).TestRun.ResultSummary.Counters
        $row.Passed = [int]$count.passed
        $row.Failed = [int]$count.failed
        $row.Skipped = [int]$count.total - $row.Passed - $row.Failed
    }
    if ($Run.ExitCode -ne 0 -and $row.Failed -eq 0) {
        $row.Failed = 1
        $row.Note = "dotnet test ended with code $($Run.ExitCode)"
    }
    $row
}

# In each PowerShell, two workers share the files of the whole suite, each with its own registry.
function Get-PesterRun {
    param($Build, [string[]] $Area, [string] $Filter, [string[]] $PowerShell)

    $PowerShell = @($PowerShell | Where-Object { $_ })
    $asked = $PowerShell.Count -gt 0
    if (-not $asked) { $PowerShell = if ($env:OS -eq 'Windows_NT') { 'powershell', 'pwsh' } else { 'pwsh' } }

    try { $pester = Get-Pester $Build }
    catch { return New-TestResult (New-TestRow 'Pester' -Failed 1 -Note "not run: $_") }

    foreach ($name in $PowerShell) {
        $title = "Pester in $name"
        $command = Find-PowerShell $name
        if (-not $command) {
            New-TestResult (New-TestRow $title -Failed ([int]$asked) -Skipped ([int](-not $asked)) -Note "not run: there is no $name on this machine")
            continue
        }

        $workers = if ($Area -or $Filter) { 1 } else { 2 }
        foreach ($worker in 1..$workers) {
            $report = Join-Path $Build.Out "test-results/Pester.$([IO.Path]::GetFileNameWithoutExtension($name)).$worker.json"
            $arguments = Get-ScriptArgument "$PSScriptRoot/child/Pester.ps1" @(
                '-Pester', $pester
                '-Module', $Build.StagedModule
                '-Registry', $Build.Registry
                '-Report', $report
                '-Worker', $worker
                '-Workers', $workers
                if ($Area) { '-Area', ($Area -join ',') }
                if ($Filter) { '-Filter', $Filter }
            )
            New-TestRun $title $command[0] (@($command | Select-Object -Skip 1) + $arguments) $report { Read-PesterResult $args[0] }
        }
    }
}

function Read-PesterResult {
    param($Run)

    $row = New-TestRow $Run.Name
    if (Test-Path $Run.Report) {
        $count = Get-Content $Run.Report -Raw | ConvertFrom-Json
        $row.Name += " $($count.Version)"
        $row.Passed = $count.Passed
        $row.Failed = $count.Failed
        $row.Skipped = $count.Skipped
    }
    else {
        $row.Failed = 1
        $row.Note = "ended with code $($Run.ExitCode) and no result"
    }
    $row
}

# Writes the rows, and the counts on the last line. Returns the exit code.
function Write-TestSummary {
    param($Rows)

    $count = @{}
    foreach ($name in 'Passed', 'Failed', 'Skipped') { $count[$name] = ($Rows | Measure-Object $name -Sum).Sum }
    Write-Host ''
    Write-Host 'Summary'
    foreach ($row in $Rows) {
        Write-Host ('  {0,-28} {1,5} passed {2,4} failed {3,4} skipped  {4}' -f $row.Name, $row.Passed, $row.Failed, $row.Skipped, $row.Note).TrimEnd()
    }
    Write-Host "$($count.Passed) passed, $($count.Failed) failed, $($count.Skipped) skipped"
    [int]($count.Failed -gt 0)
}
