# Runs the tests. Every runner gives rows of Name, Passed, Failed, Skipped and Note; the summary adds them up.

function New-TestRow {
    param([string] $Name, [int] $Passed, [int] $Failed, [int] $Skipped, [string] $Note)
    [pscustomobject]@{ Name = $Name; Passed = $Passed; Failed = $Failed; Skipped = $Skipped; Note = $Note }
}

# A step that counts no tests: what it says is its note, 'not run' is one skipped, and when it throws it is one failure.
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

    $results = @(
        if ((-not $Area -or 'Help' -in $Area) -and -not (Test-ModuleHelp $Build)) {
            Invoke-Runner 'Help' { 'not run: the module is staged without help, Microsoft.PowerShell.PlatyPS is missing' }
        }
        Invoke-XunitRun $Build -Area $Area -Filter $Filter
        Invoke-PesterRun $Build -Area $Area -Filter $Filter -PowerShell $PowerShell
    )

    # A part may have nothing for some runner, but somebody must have run something. The whole must leave nobody idle.
    $idle = @($results | Where-Object { -not ($_.Passed -or $_.Failed -or $_.Skipped) })
    if ($Area -or $Filter) {
        if ($idle.Count -eq $results.Count) { New-TestRow 'Selection' -Failed 1 -Note "no test matches -Area '$Area' -Filter '$Filter'" }
    }
    else {
        foreach ($row in $idle) { $row.Failed = 1; $row.Note = "ran no test $($row.Note)" }
    }
    $results
}

function Invoke-XunitRun {
    param($Build, [string[]] $Area, [string] $Filter)

    $folder = Join-Path $Build.Out 'test-results'
    $terms = @()
    if ($Area) { $terms += '(' + (($Area | ForEach-Object { "FullyQualifiedName~.$_." }) -join '|') + ')' }
    if ($Filter) { $terms += "FullyQualifiedName~$Filter" }
    $selection = @(if ($terms) { '--filter', ($terms -join '&') })

    foreach ($project in Get-ChildItem (Join-Path $Build.Root 'tests/*.Tests/*.csproj')) {
        $name = $project.BaseName
        Write-Step $name
        $trx = Join-Path $folder "$name.trx"
        Remove-Item $trx -ErrorAction SilentlyContinue
        & dotnet test $project.FullName --configuration $Build.Configuration --no-build --nologo --results-directory $folder --logger "trx;LogFileName=$name.trx" @selection | Out-Host
        $code = $LASTEXITCODE

        $row = New-TestRow $name
        if (Test-Path $trx) {
            $count = ([xml](Get-Content $trx -Raw -Encoding UTF8)).TestRun.ResultSummary.Counters
            $row.Passed = [int]$count.passed
            $row.Failed = [int]$count.failed
            $row.Skipped = [int]$count.total - $row.Passed - $row.Failed
        }
        if ($code -ne 0 -and $row.Failed -eq 0) {
            $row.Failed = 1
            $row.Note = "dotnet test ended with code $code"
        }
        $row
    }
}

function Invoke-PesterRun {
    param($Build, [string[]] $Area, [string] $Filter, [string[]] $PowerShell)

    $PowerShell = @($PowerShell | Where-Object { $_ })
    $asked = $PowerShell.Count -gt 0
    if (-not $asked) { $PowerShell = if ($env:OS -eq 'Windows_NT') { 'powershell', 'pwsh' } else { 'pwsh' } }

    try { $pester = Get-Pester $Build }
    catch { return New-TestRow 'Pester' -Failed 1 -Note "not run: $_" }

    foreach ($name in $PowerShell) {
        $row = New-TestRow "Pester in $name"
        $row
        $command = Find-PowerShell $name
        if (-not $command) {
            $row.Note = "not run: there is no $name on this machine"
            if ($asked) { $row.Failed = 1 } else { $row.Skipped = 1 }
            continue
        }

        Write-Step $row.Name
        $report = Join-Path $Build.Out "test-results/Pester.$([IO.Path]::GetFileNameWithoutExtension($name)).json"
        $null = New-Item (Split-Path $report) -ItemType Directory -Force
        Remove-Item $report -ErrorAction SilentlyContinue
        Invoke-ChildScript $command "$PSScriptRoot/child/Pester.ps1" @(
            '-Pester', $pester
            '-Module', $Build.StagedModule
            '-Registry', $Build.Registry
            '-Report', $report
            if ($Area) { '-Area', ($Area -join ',') }
            if ($Filter) { '-Filter', $Filter }
        ) | Out-Host
        $code = $LASTEXITCODE
        if (Test-Path $report) {
            $count = Get-Content $report -Raw | ConvertFrom-Json
            $row.Name += " $($count.Version)"
            $row.Passed = $count.Passed
            $row.Failed = $count.Failed
            $row.Skipped = $count.Skipped
        }
        elseif ($code -ne 0) {
            $row.Failed = 1
            $row.Note = "ended with code $code and no result"
        }
    }
}

# Writes what ran and what did not, the counts on the last line, and returns the exit code.
function Write-TestSummary {
    param($Rows)

    $count = @{}
    foreach ($what in 'Passed', 'Failed', 'Skipped') { $count[$what] = ($Rows | Measure-Object $what -Sum).Sum }
    Write-Host ''
    Write-Host 'Summary'
    foreach ($row in $Rows) {
        Write-Host ('  {0,-28} {1,5} passed {2,4} failed {3,4} skipped  {4}' -f $row.Name, $row.Passed, $row.Failed, $row.Skipped, $row.Note).TrimEnd()
    }
    Write-Host "$($count.Passed) passed, $($count.Failed) failed, $($count.Skipped) skipped"
    [int]($count.Failed -gt 0)
}
