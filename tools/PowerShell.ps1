# Functions that start a PowerShell, for the build, the tests and the benchmarks.

# Returns the command that starts a PowerShell and its first arguments; nothing if it is not installed.
function Find-PowerShell {
    param([string] $Name)

    if ($Name -eq 'pwsh' -and $PSVersionTable.PSEdition -eq 'Core') {
        # The PowerShell of this process. If it is a .NET tool, it is not on the PATH, and its process is dotnet.
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

# Returns the command that starts another PowerShell of the edition of this one.
function Get-DefaultPowerShell {
    Find-PowerShell $(if ($PSVersionTable.PSEdition -eq 'Core') { 'pwsh' } else { 'powershell' })
}

# Returns the arguments with which a PowerShell runs a script file.
function Get-ScriptArgument {
    param([string] $File, [string[]] $Arguments)

    $policy = @(if ($env:OS -eq 'Windows_NT') { '-ExecutionPolicy', 'Bypass' })
    @('-NoProfile', '-NonInteractive') + $policy + '-File' + $File + $Arguments
}

# Runs a script file in a new PowerShell, so that this process never loads (and locks) the module. Sets $LASTEXITCODE.
function Invoke-ChildScript {
    param([string[]] $PowerShell, [string] $File, [string[]] $Arguments)

    $command = $PowerShell[0]
    $all = @($PowerShell | Select-Object -Skip 1) + @(Get-ScriptArgument $File $Arguments)
    & $command @all
}
