# The demo: a tour of the module against an embedded registry, which ends with the tour.

function Invoke-Demo {
    param($Build)

    $tour = Join-Path $Build.Root 'demo/Tour.ps1'
    if (-not (Test-Path $tour)) { throw "The tour $tour is missing." }
    Invoke-RegistryBuild $Build

    Write-Step 'Demo'
    $registry = Start-EmbeddedRegistry $Build.Registry @('--seed', 'demo')
    try {
        # In an environment variable, since arguments are visible in the list of processes.
        $env:QUAY_TOKEN = $registry.tokens.superuser
        Invoke-ChildScript (Get-DefaultPowerShell) $tour @('-Module', $Build.StagedModule, '-Endpoint', $registry.endpoint)
        if ($LASTEXITCODE -ne 0) { throw "The tour ended with code $LASTEXITCODE." }
    }
    finally {
        Stop-EmbeddedRegistry $registry
        Remove-Item Env:QUAY_TOKEN -ErrorAction SilentlyContinue
    }
}
