# The environment of an example: a registry, a folder with the files that examples read, and commands of other modules.

function Open-ExampleWorld {
    <#
    .SYNOPSIS
    A module in which a section runs. Its variables and preferences are those of the section.
    #>
    param([hashtable] $Section, [string] $Folder)

    $registry = Open-SharedRegistry
    Initialize-TestRegistry
    Close-TestSession
    # The default name of a session.
    Connect-TestRegistry -As $Section.As -Name ([uri]$registry.Endpoint).Authority
    if ($Section.Options.Count) { $null = Invoke-RegistryControl 'Post options' $Section.Options }
    $env:QUAY_ENDPOINT = $registry.Endpoint
    $env:QUAY_TOKEN = $registry.Tokens.($Section.As)
    $env:DOCKER_CONFIG = Join-Path $Folder docker

    # The files of the section, and none that another section left.
    Set-Location (Split-Path $Folder)
    if (Test-Path $Folder) { Remove-Item $Folder -Recurse -Force }
    $null = [IO.Directory]::CreateDirectory($Folder)
    foreach ($name in $Section.Files.Keys | Where-Object { "$($Section.Blocks.Code)" -like "*$(($_ -split '/')[0])*" }) {
        $file = [IO.FileInfo](Join-Path $Folder $name)
        $file.Directory.Create()
        [IO.File]::WriteAllLines($file.FullName, [string[]]($Section.Files[$name] | ForEach-Object { ConvertTo-ExampleCode $_ }))
    }
    Set-Location $Folder
    (Get-PSProvider FileSystem).Home = $Folder

    $world = New-Module -ArgumentList $registry -ScriptBlock {
        param($registry)
        $ErrorActionPreference = 'Continue'
        # The session is noninteractive.
        $ConfirmPreference = 'None'
        $ProgressPreference = 'SilentlyContinue'
        $PSDefaultParameterValues = @{ 'Get-Quay*:PollSec' = 0.05; 'Start-Quay*:PollSec' = 0.05; 'Wait-Quay*:PollSec' = 0.05; 'Wait-Quay*:TimeoutSec' = 10; 'Import-QuayOrganization:Confirm' = $false; '*-Quay*:RetryIntervalSec' = 0.01 }
        $token = ConvertTo-TestSecret $env:QUAY_TOKEN

        function Get-Secret { param($Name) if ("$Name" -like '*assword*') { ConvertTo-TestSecret password } elseif ("$Name" -like '*robot*') { New-TestCredential acme+ci password } else { $token } }
        function Set-Secret { }
        Set-Item function:Read-Host { param($Prompt, [switch] $AsSecureString) if ("$Prompt" -like '*assword*') { ConvertTo-TestSecret password } else { $token } }
        Set-Item function:Get-Credential { param($UserName = 'fay') if ($UserName -eq 'token') { New-Object pscredential $UserName, $token } else { New-TestCredential $UserName password } }
        function Get-ExampleApplication { $found = @(Get-QuayApplication acme); if ($found) { $found[0] } else { New-QuayApplication acme Any } }
        function Get-AzKeyVaultSecret { [pscustomobject]@{ SecretValue = $token } }
        foreach ($name in 'git', 'docker', 'podman', 'kubectl', 'Start-Process', 'Start-Transcript', 'Install-PSResource', 'Install-Module',
            'Register-ScheduledTask', 'New-ScheduledTaskAction', 'New-ScheduledTaskTrigger', 'New-ScheduledTaskPrincipal') {
            Set-Item "function:$name" { }
        }
        Export-ModuleMember
    }
    foreach ($step in $Section.Before) { $null = . $world ([scriptblock]::Create($step)) *>&1 }
    Clear-RegistryRequest
    $world
}
