BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayQuota' {
    BeforeEach { Reset-TestConnection }

    It 'removes a quota and writes nothing' {
        Remove-QuayQuota globex -Confirm:$false | Should -BeNullOrEmpty
        Get-QuayQuota globex | Should -BeNullOrEmpty
    }

    It 'removes the quota of any namespace as a superuser' {
        Remove-QuayQuota -Superuser -Namespace alice -Confirm:$false
        Remove-QuayQuota -Superuser -Namespace globex -Id (Get-QuayQuota globex).Id -Confirm:$false
        (Get-RegistryRequest -Change).operationId | Should -Be 'deleteUserQuotaSuperUser', 'deleteOrganizationQuotaSuperUser'
    }

    It 'takes quotas from the pipeline' {
        $null = New-QuayQuota acme 5GB
        Get-QuayOrganization | Get-QuayQuota | Remove-QuayQuota -Confirm:$false
        Get-QuayOrganization | Get-QuayQuota | Should -BeNullOrEmpty
        Get-QuayQuota -Superuser -Namespace alice | Remove-QuayQuota -Superuser -Confirm:$false
        Get-QuayQuota -Superuser -Namespace alice | Should -BeNullOrEmpty
    }

    It 'takes several namespaces' {
        $errors = Get-CommandError { Remove-QuayQuota acme, globex, nowhere -Confirm:$false }
        $errors.TargetObject | Should -Be 'acme', 'nowhere'
        Get-QuayQuota globex | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Remove-QuayQuota globex -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Remove-QuayQuota acme -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme
        Assert-QuayError { Remove-QuayQuota globex -Id 9999 -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target globex
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayQuota globex -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target globex
    }
}
