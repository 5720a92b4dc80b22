# Runs programs in parallel.

# Starts the Command of each run with its Arguments, as many at once as there are processors, and sets the ExitCode of the
# run. The output is written line by line.
function Invoke-SideBySide {
    param([object[]] $Runs, [int] $Limit = [Environment]::ProcessorCount)

    $next = 0
    $running = @()
    try {
        while ($running -or $next -lt $Runs.Count) {
            while ($next -lt $Runs.Count -and $running.Count -lt $Limit) {
                $running += Start-Run $Runs[$next++]
            }
            $first = $running[[Threading.Tasks.Task]::WaitAny([Threading.Tasks.Task[]]$running.Line)]
            if ($null -ne $first.Line.Result) {
                Write-Host $first.Line.Result
                $first.Line = $first.Process.StandardOutput.ReadLineAsync()
                continue
            }
            $first.Process.WaitForExit()
            $first.Run.ExitCode = $first.Process.ExitCode
            $running = @($running | Where-Object { $_ -ne $first })
        }
    }
    finally {
        # End the programs when this command is interrupted.
        foreach ($left in $running) { if (-not $left.Process.HasExited) { $left.Process.Kill() } }
    }
}

function Start-Run {
    param($Run)

    Write-Step $Run.Name
    $start = New-Object Diagnostics.ProcessStartInfo $Run.Command[0]
    # .NET Framework takes the arguments as one string. No argument ends with a backslash, which would need escaping.
    $start.Arguments = ($Run.Arguments | ForEach-Object { '"{0}"' -f $_.Replace('"', '\"') }) -join ' '
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    $process = [Diagnostics.Process]::Start($start)
    [pscustomobject]@{ Run = $Run; Process = $process; Line = $process.StandardOutput.ReadLineAsync() }
}
