BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayOrganization' {
    BeforeEach { Reset-TestConnection }

    It 'deletes an organization and writes nothing' {
        Remove-QuayOrganization globex -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayOrganization).Name | Should -Be 'acme'
    }

    It 'takes objects and strings from the pipeline' {
        Get-QuayOrganization | Remove-QuayOrganization -Confirm:$false
        Get-QuayOrganization | Should -BeNullOrEmpty
        'one', 'two' | New-QuayOrganization | Out-Null
        'one', 'two' | Remove-QuayOrganization -Confirm:$false
        Get-QuayOrganization | Should -BeNullOrEmpty
    }

    It 'deletes organizations of other users for superusers' {
        Remove-QuayOrganization initech -Superuser -Confirm:$false
        (Get-QuayOrganization -Superuser).Name | Should -Not -Contain 'initech'
        (Get-RegistryRequest -Change).operationId | Should -Be 'deleteOrganization'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayOrganization | Remove-QuayOrganization -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        (Get-QuayOrganization).Count | Should -Be 2
    }

    It 'deletes several, and reports each missing one in its place' {
        Assert-QuaySequence { Remove-QuayOrganization nowhere, globex, none, acme -Confirm:$false } '!nowhere', '!none'
        Get-QuayOrganization | Should -BeNullOrEmpty
    }

    It 'reports missing organizations and deletes the others' {
        Assert-QuayError { 'nowhere', 'globex' | Remove-QuayOrganization -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        (Get-QuayOrganization).Name | Should -Be 'acme'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayOrganization globex -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Remove-QuayOrganization -Name globex -Confirm:$false }; Requests = 'DELETE /api/v1/organization/globex' }
        @{ Run = { Remove-QuayOrganization initech -Superuser -Confirm:$false }; Requests = 'DELETE /api/v1/superuser/organizations/initech' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
