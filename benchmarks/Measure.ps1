# Measures the module and hand-written code side by side, against the embedded registry, and writes the
# table. Every contender runs in its own process; ratios come from the same run.
[CmdletBinding()]
param(
    # The staged module's manifest.
    [Parameter(Mandatory)][string] $Module,
    # The embedded registry's assembly.
    [Parameter(Mandatory)][string] $Registry,
    # The console contender's assembly.
    [Parameter(Mandatory)][string] $ConsoleLoop,
    # The empty module's manifest.
    [Parameter(Mandatory)][string] $EmptyModule,
    # Leaves out the million log entries, which take minutes.
    [switch] $Quick,
    # The Markdown file to write the table to, in addition to the screen.
    [string] $OutFile
)
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/../tools/PowerShell.ps1"
. "$PSScriptRoot/../tools/Registry.ps1"
$shell = Get-DefaultPowerShell
$entries = 20000
$tags = 26000
$changes = 1000
$repositories = 300
# The contenders take turns, and the median of each counts.
$rounds = 3
# How many times as fast as another contender QuayPS is to be, by work and latency.
$targets = @(
    @{ Work = 'Pipeline'; Latency = 0; Than = 'InvokeRestMethod'; Times = 3 }
    @{ Work = 'Pipeline'; Latency = 10; Than = 'InvokeRestMethod'; Times = 8 }
    @{ Work = 'Pipeline'; Latency = 10; Than = 'Parallel'; Times = 1 }
)
$reached = [System.Collections.Generic.List[string]]::new()
$lines = [System.Collections.Generic.List[string]]::new()

function Write-Line {
    param([string] $Text = '')
    $lines.Add($Text)
    Write-Information $Text -InformationAction Continue
}

function Start-Registry {
    param([int] $Latency, [int] $LogCount, [int] $LogDays)
    $server = Start-EmbeddedRegistry $Registry @('--seed', 'empty', '--no-recording', '--no-compression', '--latency', $Latency)
    $server | Add-Member Days $LogDays
    Send-Json $server Post 'api/v1/organization/' @{ name = 'acme'; email = 'acme@example.com' }
    Send-Json $server Post 'api/v1/repository' @{ namespace = 'acme'; repository = 'many'; visibility = 'private'; description = '' }
    Send-Json $server Post 'api/v1/organization/' @{ name = 'few'; email = 'few@example.com' }
    foreach ($number in 1..$repositories) {
        Send-Json $server Post '_control/seed' @{ tags = @{ repository = "few/r-$number"; count = 3 } }
    }

    Send-Json $server Post '_control/seed' @{ tags = @{ repository = 'acme/many'; count = $tags; prefix = 'b-' }; logs = @{ count = $LogCount; days = $LogDays } }
    $server
}

function Send-Json {
    param($Server, [string] $Method, [string] $Path, [hashtable] $Body)
    $null = Invoke-RestMethod "$($Server.Endpoint)/$Path" -Method $Method -ContentType 'application/json' -Headers @{ Authorization = "Bearer $($Server.Tokens.superuser)" } -Body (ConvertTo-Json $Body -Depth 5)
}

function Invoke-Contender {
    param($Server, [string] $Contender, [string] $Work, [int] $Count)
    $until = [datetimeoffset]::UtcNow
    $since = $until.AddDays(-$Server.Days - 1).ToString('o')
    $until = $until.ToString('o')
    $output = if ($Contender -eq 'Console') {
        dotnet $ConsoleLoop $Work.ToLowerInvariant() $Server.Endpoint $Server.Tokens.superuser $since $until $Count
    }
    else {
        Invoke-ChildScript $shell "$PSScriptRoot/Contender.ps1" @(
            '-Contender', $Contender, '-Work', $Work, '-Endpoint', $Server.Endpoint, '-Token', $Server.Tokens.superuser
            '-Since', $since, '-Until', $until, '-Count', $Count, '-Module', $Module
        )
    }
    if ($LASTEXITCODE -ne 0) {
        throw "$Contender failed at $Work."
    }
    @($output)[-1] | ConvertFrom-Json
}

function Measure-Import {
    # The two alternate, so that other load of the machine affects both.
    $times = @{ $Module = @(); $EmptyModule = @() }
    foreach ($round in 1..9) {
        Write-Verbose "Import, round $round"
        foreach ($path in $Module, $EmptyModule) {
            $times[$path] += [double](Invoke-ChildScript $shell "$PSScriptRoot/ImportTime.ps1" @('-Module', $path))
            if ($LASTEXITCODE -ne 0) { throw "$path cannot be imported." }
        }
    }
    $ours = ($times[$Module] | Sort-Object)[4]
    $empty = ($times[$EmptyModule] | Sort-Object)[4]
    Write-Line ('Import: {0:0} ms; an empty binary module: {1:0} ms; ratio {2:0.00}.' -f $ours, $empty, ($ours / $empty))
}

function Measure-Work {
    param([int] $Latency)
    $server = Start-Registry -Latency $Latency -LogCount $entries -LogDays 30
    try {
        foreach ($work in 'Logs', 'Tags', 'Changes', 'Pipeline') {
            # The comparison for reading many repositories is a loop with as many runspaces.
            $limit = if ($work -eq 'Pipeline') { 'Parallel' } else { 'Console' }
            $runs = foreach ($round in 1..$rounds) {
                foreach ($contender in $limit, 'QuayPS', 'InvokeRestMethod') {
                    Write-Verbose "$work at $Latency ms, round ${round}: $contender"
                    Invoke-Contender $server $contender $work $changes | Add-Member Contender $contender -PassThru
                }
            }
            $results = [ordered]@{}
            foreach ($contender in $limit, 'QuayPS', 'InvokeRestMethod') {
                $results[$contender] = ($runs | Where-Object Contender -EQ $contender | Sort-Object seconds)[[int][math]::Floor($rounds / 2)]
            }
            if (@($results.Values.count | Sort-Object -Unique).Count -ne 1) {
                throw "The contenders at $work did not do the same: $($results.Values.count -join ', ')."
            }
            foreach ($contender in $results.Keys) {
                $result = $results[$contender]
                Write-Line ('| {0} | {1} ms | {2} | {3:0.00} s | {4:0} ms | {5:0} MB | {6:0.0} | {7:0.00} |' -f "$work ($($result.count))", $Latency, $contender,
                    $result.seconds, ($result.first * 1000), $result.peak, ($results.InvokeRestMethod.seconds / $result.seconds), ($result.seconds / $results.$limit.seconds))
            }
            foreach ($target in $targets | Where-Object { $_.Work -eq $work -and $_.Latency -eq $Latency }) {
                $times = $results[$target.Than].seconds / $results.QuayPS.seconds
                $reached.Add(('| {0} at {1} ms | {2} | {3:0.0} | {4:0.0} | {5} |' -f $work, $Latency, $target.Than, $target.Times, $times, $(if ($times -ge $target.Times) { 'yes' } else { 'no' })))
            }
        }
    }
    finally {
        Stop-EmbeddedRegistry $server
    }
}

function Measure-Million {
    param([int] $Latency)
    $small = Start-Registry -Latency $Latency -LogCount $entries -LogDays 90
    try {
        $reference = Invoke-Contender $small QuayPS Logs 0
    }
    finally {
        Stop-EmbeddedRegistry $small
    }

    $server = Start-Registry -Latency $Latency -LogCount 1000000 -LogDays 90
    try {
        # Reading page by page takes minutes; a tenth of the pages shows the rate.
        $chain = Invoke-Contender $server Console logs-chain 100000
        $pace = $chain.seconds * 1000000 / $chain.count
        foreach ($work in 'Logs', 'LogsUnordered') {
            Write-Verbose "A million at $Latency ms: $work"
            $result = Invoke-Contender $server QuayPS $work 0
            Write-Line ('| {0} ({1}) | {2} ms | {3:0.0} s | {4:0} MB | {5:+0;-0} MB | {6:0.0} |' -f $work, $result.count, $Latency, $result.seconds,
                $result.peak, ($result.peak - $reference.peak), ($pace / $result.seconds))
        }
    }
    finally {
        Stop-EmbeddedRegistry $server
    }
}

Write-Line '# Benchmarks'
Write-Line
Write-Line 'The module side by side with what an administrator writes by hand, a loop around Invoke-RestMethod, and with a console'
Write-Line 'program over the same client, which is the limit. Pipeline reads the tags of 300 repositories; there the other contender is'
Write-Line 'ForEach-Object -Parallel, as wide as QuayPS. Changes sets the expiration of tags that were listed before. Each runs in a'
Write-Line "process of its own, against the embedded registry, in one run, $rounds times in turn; the medians are shown. The ratios count, the"
Write-Line 'times are of one machine. Made by `build.ps1 -Task Benchmark`.'
Write-Line
$cpu = if (Test-Path /proc/cpuinfo) { (Select-String -Path /proc/cpuinfo -Pattern '^model name\s*:\s*(.+)$' | Select-Object -First 1).Matches.Groups[1].Value } else { $env:PROCESSOR_IDENTIFIER }
Write-Line ('Measured on {0:yyyy-MM-dd}: {1}, {2} cores, {3}, PowerShell {4}. The registry runs on the same cores.' -f
    (Get-Date), $cpu, [Environment]::ProcessorCount, [System.Runtime.InteropServices.RuntimeInformation]::OSDescription.Trim(), $PSVersionTable.PSVersion)
Write-Line
Measure-Import
Write-Line
Write-Line '| Work | Latency | Contender | Time | First object | Peak memory | Times as fast as Invoke-RestMethod | Times the console or Parallel |'
Write-Line '|---|---|---|---|---|---|---|---|'
foreach ($latency in 0, 10) { Measure-Work -Latency $latency }
Write-Line
Write-Line '| Targets | QuayPS beside | Times as fast, at least | Measured | Reached |'
Write-Line '|---|---|---|---|---|'
$reached | ForEach-Object { Write-Line $_ }
if (-not $Quick) {
    Write-Line
    Write-Line '| A million log entries over 90 days, counted | Latency | Time | Peak memory | Above the peak of 20,000 | Times as fast as one chain of pages |'
    Write-Line '|---|---|---|---|---|---|'
    foreach ($latency in 0, 10) { Measure-Million -Latency $latency }
}
foreach ($script in 'Organization.ps1', 'Access.ps1') {
    Write-Line
    & "$PSScriptRoot/$script" -Module $Module -Registry $Registry | ForEach-Object { Write-Line $_ }
}
if ($OutFile) {
    Set-Content -LiteralPath $OutFile -Value $lines -Encoding utf8
}
