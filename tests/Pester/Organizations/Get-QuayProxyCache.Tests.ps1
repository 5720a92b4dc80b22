BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayProxyCache' {
    BeforeEach { Reset-TestConnection }

    It 'reads the proxy cache' {
        $cache = Get-QuayProxyCache globex
        $cache.Organization, $cache.UpstreamRegistry, $cache.Insecure | Should -Be 'globex', 'docker.io/library', $false
        $cache.Expiration | Should -Be ([timespan]'7.00:00')
    }

    It 'writes only a verbose message if there is no proxy cache' {
        $told = Get-QuayProxyCache acme -Verbose 4>&1
        "$($told[-1])" | Should -Match 'no proxy cache'
        Get-QuayProxyCache acme -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'takes organizations from the pipeline' {
        (Get-QuayOrganization | Get-QuayProxyCache).Organization | Should -Be 'globex'
    }

    It 'reads several organizations, and reports each missing one in its place' {
        Assert-QuaySequence { Get-QuayProxyCache nowhere, globex, acme, none } '!nowhere', 'docker.io/library', '!none'
    }

    It 'reports a missing organization, although the registry answers with status 200' {
        Assert-QuayError { Get-QuayProxyCache nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayProxyCache globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }
}
