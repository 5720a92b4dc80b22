# The ledger docs/operations.csv: the cmdlets that call each operation of the API, or the reason why none does.

# Returns all operations of the API with their entries in the ledger.
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

# Converts the ledger to a Markdown page.
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

# The folder in which the registries of a test run list the operations that they served.
function Get-ReachedFolder {
    param($Build)
    Join-Path $Build.Out 'test-results/operations'
}

# Runs tests with the environment variable that makes the registries list the operations that the module called.
function Invoke-WithReach {
    param($Build, [scriptblock] $Action)

    $folder = Get-ReachedFolder $Build
    if (Test-Path $folder) { Remove-Item $folder -Recurse -Force }
    $before = $env:QUAYPS_REACHED_OPERATIONS
    $env:QUAYPS_REACHED_OPERATIONS = $folder
    try { & $Action }
    finally { $env:QUAYPS_REACHED_OPERATIONS = $before }
}

# Writes one line: the number of operations that have cmdlets, and of those that this run called.
function Write-OperationCoverage {
    param($Build)

    $ledger = @(Get-OperationLedger $Build.Root)
    $reached = @(Get-ChildItem (Get-ReachedFolder $Build) -Filter *.txt -ErrorAction SilentlyContinue | Get-Content | Sort-Object -Unique)
    $mapped = @($ledger | Where-Object Cmdlets)
    $known = @($mapped | Where-Object OperationId -In $reached)
    Write-Host "Operations: $($mapped.Count) of $($ledger.Count) mapped, $($known.Count) reached by this run"
}
