BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Request-QuayRepositoryEmail' {
    BeforeEach { Reset-TestConnection }

    It 'requests the confirmation of an address' {
        $asked = Request-QuayRepositoryEmail acme/tools/builder ops@example.com
        $asked.Repository | Should -Be acme/tools/builder
        $asked.Email | Should -Be ops@example.com
        $asked.Confirmed | Should -BeFalse
    }

    It 'takes repositories from the pipeline' {
        (Get-QuayRepository -Namespace acme | Request-QuayRepositoryEmail -Email ops@example.com).Repository | Should -Contain acme/web
    }

    It 'takes several repositories and addresses, as rows too' {
        $asked = Request-QuayRepositoryEmail acme/app, acme/web a@example.com, b@example.com
        $asked | ForEach-Object { "$($_.Repository) $($_.Email)" } | Should -Be 'acme/app a@example.com', 'acme/app b@example.com', 'acme/web a@example.com', 'acme/web b@example.com'
        ('Repository,Email', 'acme/empty,c@example.com' | ConvertFrom-Csv | Request-QuayRepositoryEmail).Repository | Should -Be acme/empty
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayRepository -Namespace acme | Request-QuayRepositoryEmail -Email ops@example.com -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing repository and a lack of permission' {
        Assert-QuayError { Request-QuayRepositoryEmail acme/nothing ops@example.com } -Id QuayNotFound -Category ObjectNotFound -Target ops@example.com
        Connect-TestRegistry -As readonly
        Assert-QuayError { Request-QuayRepositoryEmail acme/app ops@example.com } -Id QuayForbidden -Category PermissionDenied -Target ops@example.com
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Request-QuayRepositoryEmail -Repository acme/web -Email ops@example.com }
            Requests = 'POST /api/v1/repository/acme/web/authorizedemail/ops@example.com'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
