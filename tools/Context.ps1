# The paths and settings of the build, and a function that runs dotnet.

function Get-BuildContext {
    param([string] $Root, [string] $Configuration, [switch] $AllowMissing)

    $manifest = Import-PowerShellDataFile (Join-Path $Root 'QuayPS.psd1')
    $out = Join-Path $Root 'out'
    $stage = Join-Path $out "QuayPS/$($manifest.ModuleVersion)"
    [pscustomobject]@{
        Root          = $Root
        Configuration = $Configuration
        Manifest      = $manifest
        Out           = $out
        Stage         = $stage
        StagedModule  = Join-Path $stage 'QuayPS.psd1'
        Help          = Join-Path $out 'help'
        Registry      = Join-Path $Root "tests/EmbeddedRegistry/bin/$Configuration/net10.0/EmbeddedRegistry.dll"
        AllowMissing  = [bool]$AllowMissing
        # Names of unavailable modules, and the reasons.
        Missing       = @{}
    }
}

function Write-Step {
    param([string] $Text)
    Write-Host "==> $Text" -ForegroundColor Cyan
}

# Runs dotnet with the given arguments. Its output goes to the console; a failure throws.
function Invoke-Dotnet {
    & dotnet @args | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args[0]) ended with code $LASTEXITCODE."
    }
}

function Clear-Build {
    param($Build)

    Write-Step 'Clean'
    $folders = @(Get-Item $Build.Out -ErrorAction SilentlyContinue)
    foreach ($name in 'src', 'tests', 'benchmarks', 'tools') {
        $folders += Get-ChildItem (Join-Path $Build.Root $name) -Recurse -Directory -ErrorAction SilentlyContinue | Where-Object Name -In 'bin', 'obj'
    }
    $folders | Where-Object { Test-Path $_.FullName } | Remove-Item -Recurse -Force
}
