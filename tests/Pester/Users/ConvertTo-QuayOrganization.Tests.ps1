BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'ConvertTo-QuayOrganization' {
    BeforeEach { Reset-TestConnection }

    It 'converts the session''s user to an organization, with its repositories' {
        Connect-TestRegistry -As normal
        ConvertTo-QuayOrganization -AdminCredential (New-TestCredential bob password) -Confirm:$false | Should -BeNullOrEmpty
        Connect-TestRegistry
        (Get-QuayTeamMember alice owners).Name | Should -Be 'bob'
        (Get-QuayRepository -Namespace alice).Repository | Should -Be 'alice/scratch'
        (Get-QuayUser -Superuser).Name | Should -Not -Contain 'alice'
    }

    It 'sends nothing with -WhatIf' {
        ConvertTo-QuayOrganization (New-TestCredential alice password) -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'refuses the user itself as administrator, without a request' {
        Assert-QuayError { ConvertTo-QuayOrganization (New-TestCredential admin password) -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target admin -Message '*another user*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a wrong password of the administrator' {
        Assert-QuayError { ConvertTo-QuayOrganization (New-TestCredential alice wrong) -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target admin -Message '*admin user*'
        (Get-QuayUser).Name | Should -Be 'admin'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { ConvertTo-QuayOrganization (New-TestCredential alice password) -Confirm:$false } -Id QuayForbidden -Category PermissionDenied
    }

    It 'reports that no session exists' {
        Disconnect-Quay
        Assert-QuayError { ConvertTo-QuayOrganization (New-TestCredential alice password) -Confirm:$false } -Id QuayNotConnected -Category ConnectionError
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { ConvertTo-QuayOrganization -AdminCredential (New-TestCredential alice password) -Confirm:$false }; Requests = 'POST /api/v1/user/convert' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
