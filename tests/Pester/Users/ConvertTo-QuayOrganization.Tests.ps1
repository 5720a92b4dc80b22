BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'ConvertTo-QuayOrganization' {
    BeforeEach { Reset-TestConnection }

    It 'makes an organization of the session''s user, with the repositories' {
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

    It 'refuses the user itself as the one to administer it, without asking' {
        Assert-QuayError { ConvertTo-QuayOrganization (New-TestCredential admin password) -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target admin -Message '*another user*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a wrong password of that one' {
        Assert-QuayError { ConvertTo-QuayOrganization (New-TestCredential alice wrong) -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target admin -Message '*admin user*'
        (Get-QuayUser).Name | Should -Be 'admin'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { ConvertTo-QuayOrganization (New-TestCredential alice password) -Confirm:$false } -Id QuayForbidden -Category PermissionDenied
    }

    It 'reports that there is no session' {
        Disconnect-Quay
        Assert-QuayError { ConvertTo-QuayOrganization (New-TestCredential alice password) -Confirm:$false } -Id QuayNotConnected -Category ConnectionError
    }

    It 'sends just these requests: <Run>' -ForEach @(
        @{ Run = { ConvertTo-QuayOrganization -AdminCredential (New-TestCredential alice password) -Confirm:$false }; Requests = 'POST /api/v1/user/convert' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
