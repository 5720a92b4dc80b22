# The ledger of the API's operations, docs/operations.csv: which cmdlets call each, or why none does.

# All operations of the API, with what the ledger says of them.
function Get-OperationLedger {
    param([string] $Root)

    $rows = @{}
    foreach ($row in Import-Csv (Join-Path $Root 'docs/operations.csv')) { $rows[$row.operationId] = $row }
    foreach ($operation in Import-Csv (Join-Path $Root 'src/Quay.Client/Core/Http/operations.csv')) {
        $row = $rows[$operation.operationId]
        [pscustomobject]@{
            Area        = $operation.module
            OperationId = $operation.operationId
            Call        = '{0} {1}' -f $operation.method, $operation.path
            Cmdlets     = @(if ($row -and $row.cmdlets) { $row.cmdlets -split ';' })
            Reason      = if ($row) { $row.reason }
        }
    }
}

# The ledger as a page for people.
function ConvertTo-OperationPage {
    param([object[]] $Ledger)

    $mapped = @($Ledger | Where-Object Cmdlets)
    $reasoned = @($Ledger | Where-Object Reason)
    '# Operations'
    ''
    'Which cmdlets call which operations of the API. This page is made from `docs/operations.csv` by `build.ps1 -Task Docs`.'
    ''
    '{0} of {1} operations have cmdlets. `Invoke-QuayApi` calls any of them.' -f $mapped.Count, $Ledger.Count
    foreach ($area in $mapped | Group-Object Area | Sort-Object Name) {
        ''
        "## $($area.Name)"
        ''
        '| Operation | Call | Cmdlets |'
        '| --- | --- | --- |'
        foreach ($operation in $area.Group) {
            $links = $operation.Cmdlets | ForEach-Object { "[$_](en-US/$_.md)" }
            '| {0} | `{1}` | {2} |' -f $operation.OperationId, $operation.Call, ($links -join ', ')
        }
    }
    if ($reasoned) {
        ''
        '## Without a cmdlet'
        ''
        '| Operation | Call | Why |'
        '| --- | --- | --- |'
        foreach ($operation in $reasoned) {
            '| {0} | `{1}` | {2} |' -f $operation.OperationId, $operation.Call, $operation.Reason
        }
    }
}

function Update-OperationPage {
    param($Build)

    $page = ConvertTo-OperationPage @(Get-OperationLedger $Build.Root)
    [IO.File]::WriteAllText((Join-Path $Build.Root 'docs/operations.md'), ($page -join "`n") + "`n")
}

# Where the registries of a test run write what they served.
function Get-ReachedFolder {
    param($Build)
    Join-Path $Build.Out 'test-results/operations'
}

# Runs tests so that the registries they start leave behind which operations the module called.
function Invoke-WithReach {
    param($Build, [scriptblock] $Action)

    $folder = Get-ReachedFolder $Build
    if (Test-Path $folder) { Remove-Item $folder -Recurse -Force }
    $before = $env:QUAYPS_REACHED_OPERATIONS
    $env:QUAYPS_REACHED_OPERATIONS = $folder
    try { & $Action }
    finally { $env:QUAYPS_REACHED_OPERATIONS = $before }
}

# One line: how much of the API the module has, and how much of that this run called.
function Write-OperationCoverage {
    param($Build)

    $ledger = @(Get-OperationLedger $Build.Root)
    $reached = @(Get-ChildItem (Get-ReachedFolder $Build) -Filter *.txt -ErrorAction SilentlyContinue | Get-Content | Sort-Object -Unique)
    $mapped = @($ledger | Where-Object Cmdlets)
    $known = @($mapped | Where-Object OperationId -In $reached)
    Write-Host "Operations: $($mapped.Count) of $($ledger.Count) mapped, $($known.Count) reached by this run"
}
