BeforeAll { . "$PSScriptRoot/Prelude.ps1" }

Describe 'Sessions' {
    BeforeAll { $registry = Get-LiveRegistry }

    AfterAll { Clear-LiveRegistry }

    It 'are opened with a token and have its user' {
        (Get-QuaySession).User | Should -Be $registry.Account.username
        (Get-QuayUser).Name | Should -Be $registry.Account.username
        (Test-QuaySession).IsConnected | Should -BeTrue
    }

    It 'are opened with user name and password' {
        Skip-Unless -Condition $registry.Password -Because 'QUAY_USER and QUAY_PASSWORD are not set'
        $session = Connect-Quay $registry.Endpoint -Credential (New-TestCredential $registry.User $registry.Password) -PassThru -InformationAction Ignore
        try {
            (Get-QuayUser -Session $session).Name | Should -Be $registry.User
            # A change needs the CSRF token.
            $name = Get-LiveName
            $null = New-QuayOrganization $name -Email "$name@example.com" -Session $session
            (Read-Registry "organization/$name").name | Should -Be $name
            Remove-QuayOrganization $name -Confirm:$false -Session $session
            Read-Registry "organization/$name" | Should -BeNullOrEmpty
        }
        finally {
            Disconnect-Quay -Session $session
            Connect-LiveRegistry
        }
    }

    It 'are not opened with an expired token' {
        $expired = Get-ExpiredToken
        Skip-Unless -Condition $expired -Because 'QUAY_EXPIRED_TOKEN is not set, and the registry makes no token that expires soon'
        try { { Connect-Quay $registry.Endpoint -Token (ConvertTo-TestSecret $expired) -ErrorAction Stop } | Should -Throw -ErrorId 'QuayUnauthenticated,*' }
        finally { Connect-LiveRegistry }
    }

    It 'are not opened with a wrong token' {
        try {
            { Connect-Quay $registry.Endpoint -Token (ConvertTo-TestSecret ('0' * 40)) -ErrorAction Stop } | Should -Throw -ErrorId 'QuayUnauthenticated,*'
        }
        finally { Connect-LiveRegistry }
    }
}
