# The embedded registry as a process of its own, for the tests, the demo and the benchmarks.

# Gives Endpoint, Tokens, Users and whatever else the registry says on its first line, and its Process.
function Start-EmbeddedRegistry {
    param(
        # EmbeddedRegistry.dll
        [string] $Path,
        # What it understands: --seed demo, --https, --latency 10.
        [string[]] $Option,
        [int] $TimeoutSec = 60
    )

    $start = New-Object Diagnostics.ProcessStartInfo 'dotnet'
    $start.Arguments = (@("`"$Path`"") + $Option) -join ' '
    $start.UseShellExecute = $false
    # It ends with its standard input, so also when this process dies.
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $process = [Diagnostics.Process]::Start($start)
    $line = $process.StandardOutput.ReadLineAsync()
    if (-not $line.Wait($TimeoutSec * 1000) -or -not $line.Result) {
        if (-not $process.HasExited) { $process.Kill() }
        throw "The embedded registry ($Path) did not start."
    }
    # Whatever else it says must not fill the pipe.
    $null = $process.StandardOutput.ReadToEndAsync()
    $line.Result | ConvertFrom-Json | Add-Member Process $process -PassThru
}

function Stop-EmbeddedRegistry {
    param($Registry)

    if (-not $Registry.Process.HasExited) {
        $Registry.Process.StandardInput.Close()
        if (-not $Registry.Process.WaitForExit(10000)) { $Registry.Process.Kill() }
    }
    $Registry.Process.Dispose()
}
