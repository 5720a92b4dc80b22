BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Register-QuayExternalUser' {
    BeforeEach {
        Reset-TestConnection
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = 'ldap' }
    }

    It 'adds a user of the directory to the registry' {
        $user = Register-QuayExternalUser erin
        $user.Name | Should -Be erin
        $user.Kind | Should -Be User
        (Find-QuayEntity er).Name | Should -Be erin
        (Register-QuayExternalUser erin).Name | Should -Be erin
    }

    It 'takes names from the pipeline, and its output is input for Add-QuayTeamMember' {
        ('erin', 'frank' | Register-QuayExternalUser).Name | Should -Be 'erin', 'frank'
        ('Name', 'grace' | ConvertFrom-Csv | Register-QuayExternalUser | Add-QuayTeamMember acme developers -PassThru).Name | Should -Be grace
    }

    It 'registers several, and reports each missing one in its place' {
        Assert-QuaySequence { Register-QuayExternalUser erin, nobody, frank } 'erin', '!nobody', 'frank'
    }

    It 'sends nothing with -WhatIf' {
        Register-QuayExternalUser erin -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a name that the directory does not have' {
        Assert-QuayError { Register-QuayExternalUser nobody } -Id QuayNotFound -Category ObjectNotFound -Target nobody
    }

    It 'reports a registry without a directory' {
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = 'oidc' }
        Assert-QuayError { Register-QuayExternalUser erin } -Id QuayInvalidInput -Category InvalidArgument -Target erin -Message '*not supported with OIDC*'
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = $null }
        Assert-QuayError { Register-QuayExternalUser erin } -Id QuayNotSupported -Category NotImplemented -Target erin
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { $null = Invoke-RegistryControl 'Post options' @{ directoryService = $null }; Register-QuayExternalUser -Name erin }; Requests = 'POST /api/v1/entities/link/erin'; Ids = 'QuayNotSupported' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
