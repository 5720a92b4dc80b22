# How a PowerShell is started, for the build, the tests and the benchmarks.

# The command, and its first arguments, that start a PowerShell: a name or a path; none where it is not installed.
function Find-PowerShell {
    param([string] $Name)

    if ($Name -eq 'pwsh' -and $PSVersionTable.PSEdition -eq 'Core') {
        # This one. Where it is a .NET tool, it is not on the PATH, and its process is dotnet.
        $program = (Get-Process -Id $PID).Path
        $library = Join-Path $PSHOME 'pwsh.dll'
        if ((Split-Path $program -Leaf) -in 'dotnet', 'dotnet.exe') { return , @($program, $library) }
        $executable = Get-ChildItem $PSHOME -File | Where-Object { $_.Name -in 'pwsh', 'pwsh.exe' } | Select-Object -First 1
        if ($executable) { return , @($executable.FullName) }
        return , @('dotnet', $library)
    }
    $found = Get-Command $Name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($found) { return , @($found.Source) }
}

# The command that starts another PowerShell of this edition.
function Get-DefaultPowerShell {
    Find-PowerShell $(if ($PSVersionTable.PSEdition -eq 'Core') { 'pwsh' } else { 'powershell' })
}

# The arguments with which a PowerShell runs a script file.
function Get-ScriptArgument {
    param([string] $File, [string[]] $Arguments)

    $policy = @(if ($env:OS -eq 'Windows_NT') { '-ExecutionPolicy', 'Bypass' })
    @('-NoProfile', '-NonInteractive') + $policy + '-File' + $File + $Arguments
}

# Runs a script file in a PowerShell of its own, so that this process never loads (and locks) the module.
# Its exit code is in $LASTEXITCODE.
function Invoke-ChildScript {
    param([string[]] $PowerShell, [string] $File, [string[]] $Arguments)

    $command = $PowerShell[0]
    $all = @($PowerShell | Select-Object -Skip 1) + @(Get-ScriptArgument $File $Arguments)
    & $command @all
}
