# The embedded registry as a process of its own, for the demo.

# Gives Endpoint, Tokens and whatever else the registry says on its first line.
function Start-EmbeddedRegistry {
    param(
        # EmbeddedRegistry.dll
        [string] $Path,
        [string] $Seed,
        [int] $TimeoutSec = 60
    )

    $start = New-Object Diagnostics.ProcessStartInfo 'dotnet'
    $start.Arguments = "`"$Path`"" + $(if ($Seed) { " --seed $Seed" })
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

    $Registry.Process.StandardInput.Close()
    if (-not $Registry.Process.WaitForExit(5000)) { $Registry.Process.Kill() }
    $Registry.Process.Dispose()
}
