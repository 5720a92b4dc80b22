BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayOrganizationMirror' {
    BeforeEach {
        Reset-TestConnection
        $null = New-QuayRobot initech+sync
        $null = New-QuayOrganizationMirror initech https://quay.example.com library sync -HttpProxy http://proxy:1 -VerifyTls:$false
        Clear-RegistryRequest
    }

    It 'removes the mirror' {
        Remove-QuayOrganizationMirror initech -Confirm:$false | Should -BeNullOrEmpty
        Get-QuayOrganizationMirror initech | Should -BeNullOrEmpty
        Get-QuayOrganization initech | Should -HaveCount 1
    }

    It 'takes mirrors from the pipeline' {
        Get-QuayOrganizationMirror initech | Remove-QuayOrganizationMirror -Confirm:$false
        Get-QuayOrganizationMirror initech | Should -BeNullOrEmpty
    }

    It 'takes several organizations, with one error for each without a mirror' {
        @(Get-CommandError { Remove-QuayOrganizationMirror acme, initech, globex -Confirm:$false }).TargetObject | Should -Be acme, globex
        Get-QuayOrganizationMirror initech | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Remove-QuayOrganizationMirror initech -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an organization without a mirror' {
        Assert-QuayError { Remove-QuayOrganizationMirror acme -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Remove-QuayOrganizationMirror -Organization initech -Confirm:$false }; Requests = 'DELETE /api/v1/organization/initech/mirror' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
