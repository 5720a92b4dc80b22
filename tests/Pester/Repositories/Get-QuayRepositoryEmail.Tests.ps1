BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRepositoryEmail' {
    BeforeEach { Reset-TestConnection }

    It 'reports whether an address is confirmed, also from the pipeline' {
        $asked = Request-QuayRepositoryEmail acme/app ops@example.com
        $found = $asked | Get-QuayRepositoryEmail
        $found.Repository | Should -Be acme/app
        $found.Confirmed | Should -BeFalse
    }

    It 'reports an address without a confirmation mail with a special message' {
        Assert-QuayError { Get-QuayRepositoryEmail acme/app ops@example.com } -Id QuayNotFound -Category ObjectNotFound -Target ops@example.com -Message "*'ops@example.com' of repository 'acme/app'*visible to this session."
        Assert-QuayError { Get-QuayRepositoryEmail acme/nothing ops@example.com } -Id QuayNotFound -Category ObjectNotFound
    }

    It 'takes several addresses, also from texts and rows' {
        $null = 'a@example.com', 'b@example.com' | Request-QuayRepositoryEmail acme/app
        $written = Get-QuayRepositoryEmail acme/app b@example.com, none@example.com, a@example.com 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Email } }
        $written | Should -Be b@example.com, none@example.com, a@example.com
        ('a@example.com', 'b@example.com' | Get-QuayRepositoryEmail acme/app).Email | Should -Be a@example.com, b@example.com
        ('Repository,Email', 'acme/app,b@example.com' | ConvertFrom-Csv | Get-QuayRepositoryEmail).Email | Should -Be b@example.com
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayRepositoryEmail acme/app ops@example.com } -Id QuayForbidden -Category PermissionDenied
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayRepositoryEmail -Repository acme/web -Email ops@example.com }
            Requests = 'GET /api/v1/repository/acme/web/authorizedemail/ops@example.com'
            Ids      = 'QuayNotFound'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
