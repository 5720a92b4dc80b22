# Runs the embedded registry in its own process, for the tests, the demo and the benchmarks.

# Starts a registry. Returns the object that it writes on its first line (Endpoint, Tokens, Users, and so on), with its Process.
function Start-EmbeddedRegistry {
    param(
        # EmbeddedRegistry.dll
        [string] $Path,
        # Arguments such as --seed demo, --https, --latency 10.
        [string[]] $Option,
        [int] $TimeoutSec = 60
    )

    $start = New-Object Diagnostics.ProcessStartInfo 'dotnet'
    $start.Arguments = (@("`"$Path`"") + $Option) -join ' '
    $start.UseShellExecute = $false
    # The registry ends when its standard input is closed, which also happens when this process ends.
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $process = [Diagnostics.Process]::Start($start)
    $line = $process.StandardOutput.ReadLineAsync()
    if (-not $line.Wait($TimeoutSec * 1000) -or -not $line.Result) {
        if (-not $process.HasExited) { $process.Kill() }
        throw "The embedded registry ($Path) did not start."
    }
    # Read the rest of its output, which would block the registry when the pipe is full.
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
