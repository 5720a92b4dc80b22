# Runs programs side by side.

# Starts Command with Arguments of each run, as many at once as there are processors, and sets its ExitCode. What they
# write comes line by line.
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
        # Whoever interrupts this leaves nothing running.
        foreach ($left in $running) { if (-not $left.Process.HasExited) { $left.Process.Kill() } }
    }
}

function Start-Run {
    param($Run)

    Write-Step $Run.Name
    $start = New-Object Diagnostics.ProcessStartInfo $Run.Command[0]
    # .NET Framework takes no list of arguments. None of these ends with a backslash.
    $start.Arguments = ($Run.Arguments | ForEach-Object { '"{0}"' -f $_.Replace('"', '\"') }) -join ' '
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    $process = [Diagnostics.Process]::Start($start)
    [pscustomobject]@{ Run = $Run; Process = $process; Line = $process.StandardOutput.ReadLineAsync() }
}
