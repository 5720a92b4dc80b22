# Where things are, and how other programs are run.

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
    }
}

function Write-Step {
    param([string] $Text)
    Write-Host "==> $Text" -ForegroundColor Cyan
}

# dotnet with the given arguments; its output goes to the console, a failure ends the task.
function Invoke-Dotnet {
    & dotnet @args | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args[0]) ended with code $LASTEXITCODE."
    }
}

# The command, and its first arguments, that start a PowerShell: a name or a path; none where it is not installed.
function Find-PowerShell {
    param([string] $Name)

    if ($Name -eq 'pwsh' -and $PSVersionTable.PSEdition -eq 'Core') {
        # This one. It is not on the PATH, and has no executable of its own, where the SDK installed it as a tool.
        $executable = Get-ChildItem $PSHOME -File | Where-Object { $_.Name -in 'pwsh', 'pwsh.exe' } | Select-Object -First 1
        if ($executable) { return , @($executable.FullName) }
        return , @('dotnet', (Join-Path $PSHOME 'pwsh.dll'))
    }
    $found = Get-Command $Name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($found) { return , @($found.Source) }
}

# Runs a script file in a PowerShell of its own, so that this process never loads (and locks) the module.
# Its exit code is in $LASTEXITCODE.
function Invoke-ChildScript {
    param([string[]] $PowerShell, [string] $File, [string[]] $Arguments)

    $command = $PowerShell[0]
    $first = @($PowerShell | Select-Object -Skip 1)
    $policy = @(if ($env:OS -eq 'Windows_NT') { '-ExecutionPolicy', 'Bypass' })
    & $command @first -NoProfile -NonInteractive @policy -File $File @Arguments
}

function Get-DefaultPowerShell {
    Find-PowerShell $(if ($PSVersionTable.PSEdition -eq 'Core') { 'pwsh' } else { 'powershell' })
}

function Clear-Build {
    param($Build)

    Write-Step 'Clean'
    $folders = @(Get-Item $Build.Out -ErrorAction SilentlyContinue)
    foreach ($name in 'src', 'tests', 'benchmarks', 'demo') {
        $folders += Get-ChildItem (Join-Path $Build.Root $name) -Recurse -Directory -ErrorAction SilentlyContinue | Where-Object Name -In 'bin', 'obj'
    }
    $folders | Where-Object { Test-Path $_.FullName } | Remove-Item -Recurse -Force
}
