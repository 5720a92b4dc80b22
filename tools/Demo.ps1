# The demo: a tour of the module against a registry that lives as long as the tour.

function Invoke-Demo {
    param($Build)

    $tour = Join-Path $Build.Root 'demo/Tour.ps1'
    if (-not (Test-Path $tour)) { throw "There is no tour yet: $tour is missing." }
    Invoke-RegistryBuild $Build

    Write-Step 'Demo'
    $registry = Start-EmbeddedRegistry $Build.Registry @('--seed', 'demo')
    try {
        # Not an argument: the list of processes shows those.
        $env:QUAY_TOKEN = $registry.tokens.superuser
        Invoke-ChildScript (Get-DefaultPowerShell) $tour @('-Module', $Build.StagedModule, '-Endpoint', $registry.endpoint)
        if ($LASTEXITCODE -ne 0) { throw "The tour ended with code $LASTEXITCODE." }
    }
    finally {
        Stop-EmbeddedRegistry $registry
        Remove-Item Env:QUAY_TOKEN -ErrorAction SilentlyContinue
    }
}
