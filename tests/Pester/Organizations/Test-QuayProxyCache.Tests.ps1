BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Test-QuayProxyCache' {
    BeforeEach { Reset-TestConnection }

    It 'reports whether the upstream registry accepts anonymous access or a credential' {
        $result = Test-QuayProxyCache acme quay.example.com
        $result.Success, $result.Anonymous | Should -Be $true, $true
        $result = Test-QuayProxyCache acme quay.example.com -Credential (New-TestCredential me password)
        $result.Success, $result.Anonymous, $result.UpstreamRegistry | Should -Be $true, $false, 'quay.example.com'
        Get-QuayProxyCache acme | Should -BeNullOrEmpty
    }

    It 'reports a failed test as a result' {
        $result = Test-QuayProxyCache acme quay.example.com -Credential (New-TestCredential me wrong) -ErrorAction Stop
        $result.Success | Should -BeFalse
        $result.Message | Should -Match '^Failed login'
        (Test-QuayProxyCache acme nowhere.invalid).Success | Should -BeFalse
    }

    It 'takes organizations from the pipeline' {
        (Get-QuayOrganization acme | Test-QuayProxyCache -UpstreamRegistry quay.example.com).Organization | Should -Be 'acme'
    }

    It 'tests for several organizations, and reports each missing one in its place' {
        Assert-QuaySequence { Test-QuayProxyCache nowhere, acme, none, initech quay.example.com } '!nowhere', 'quay.example.com: Anonymous', '!none', 'quay.example.com: Anonymous'
    }

    It 'reports an existing proxy cache, a missing organization and a lack of permission' {
        Assert-QuayError { Test-QuayProxyCache globex quay.example.com } -Id QuayAlreadyExists -Category ResourceExists -Target globex
        Assert-QuayError { Test-QuayProxyCache nowhere quay.example.com } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Connect-TestRegistry -As normal
        Assert-QuayError { Test-QuayProxyCache acme quay.example.com } -Id QuayForbidden -Category PermissionDenied -Target acme
    }
}
