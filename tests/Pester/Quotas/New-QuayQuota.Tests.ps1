BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayQuota' {
    BeforeEach { Reset-TestConnection }

    It 'gives an organization a quota: <Name>' -ForEach @(
        @{ Name = 'a number'; Limit = 1073741824; Bytes = 1GB }
        @{ Name = 'a fraction'; Limit = 1.5GB; Bytes = 1610612736 }
        @{ Name = 'a text'; Limit = '10 GiB'; Bytes = 10GB }
        @{ Name = 'a text without a blank'; Limit = '10GB'; Bytes = 10GB }
        @{ Name = 'a text with a fraction'; Limit = '1.5 TiB'; Bytes = 1.5TB }
        @{ Name = 'a letter'; Limit = '500m'; Bytes = 500MB }
        @{ Name = 'digits'; Limit = '12345'; Bytes = 12345 }
    ) {
        $quota = New-QuayQuota acme $Limit
        $quota.Organization, $quota.LimitBytes | Should -Be 'acme', $Bytes
        $quota.Limits | Should -BeNullOrEmpty
        (Get-QuayQuota acme).LimitBytes | Should -Be $Bytes
    }

    It 'takes a PowerShell size literal' {
        (New-QuayQuota acme -Limit 100MB).LimitBytes | Should -Be 104857600
    }

    It 'gives users and organizations a quota as a superuser' {
        (New-QuayQuota -Superuser -Namespace bob -Limit 5GB).Namespace | Should -Be 'bob'
        (New-QuayQuota -Superuser -Namespace acme -Limit 5GB).Organization | Should -Be 'acme'
        (Get-RegistryRequest -Change).operationId | Should -Be 'createUserQuotaSuperUser', 'createOrganizationQuotaSuperUser'
    }

    It 'takes organizations, rows of a file and other quotas from the pipeline' {
        (Get-QuayOrganization acme | New-QuayQuota -Limit 5GB).LimitBytes | Should -Be 5GB
        ('Organization,Limit', 'initech,7 GiB' | ConvertFrom-Csv | New-QuayQuota).LimitBytes | Should -Be 7GB
        ('bob', 'carol' | New-QuayQuota -Superuser -Limit 1GB).Namespace | Should -Be 'bob', 'carol'
        $null = New-QuayOrganization umbrella
        (Get-QuayQuota globex | New-QuayQuota -Organization umbrella).LimitBytes | Should -Be 10GB
    }

    It 'takes several organizations and namespaces, and rows' {
        (New-QuayQuota acme, initech 5GB).Organization | Should -Be 'acme', 'initech'
        $errors = Get-CommandError { New-QuayQuota nowhere, none 5GB }
        $errors.TargetObject | Should -Be 'nowhere', 'none'
        ('Namespace,LimitBytes', 'bob,1048576' | ConvertFrom-Csv | New-QuayQuota -Superuser).LimitBytes | Should -Be 1MB
    }

    It 'sends nothing with -WhatIf' {
        New-QuayQuota acme 5GB -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses an invalid size before a request is sent' {
        { New-QuayQuota acme banana } | Should -Throw '*not a size*'
        { New-QuayQuota acme 0 } | Should -Throw
        { New-QuayQuota acme '10 ZB' } | Should -Throw '*not a size*'
        { New-QuayQuota acme '9999 EB' } | Should -Throw '*too large*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an existing quota, missing objects and a lack of permission' {
        Assert-QuayError { New-QuayQuota globex 5GB } -Id QuayAlreadyExists -Category ResourceExists -Target globex
        Assert-QuayError { New-QuayQuota -Superuser -Namespace alice -Limit 5GB } -Id QuayAlreadyExists -Category ResourceExists -Target alice
        Assert-QuayError { New-QuayQuota nowhere 5GB } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Assert-QuayError { New-QuayQuota -Superuser -Namespace nobody -Limit 5GB } -Id QuayNotFound -Category ObjectNotFound -Target nobody
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayQuota initech 5GB } -Id QuayForbidden -Category PermissionDenied -Target initech
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { New-QuayQuota -Organization acme -Limit '10 GiB' }
            Requests = 'POST /api/v1/organization/acme/quota',
            'GET /api/v1/organization/acme/quota'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
