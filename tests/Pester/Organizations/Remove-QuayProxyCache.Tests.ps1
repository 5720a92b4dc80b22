BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayProxyCache' {
    BeforeEach { Reset-TestConnection }

    It 'deletes a proxy cache and writes nothing' {
        Remove-QuayProxyCache globex -Confirm:$false | Should -BeNullOrEmpty
        Get-QuayProxyCache globex | Should -BeNullOrEmpty
    }

    It 'takes caches from the pipeline' {
        $null = New-QuayProxyCache acme quay.example.com
        Get-QuayOrganization | Get-QuayProxyCache | Remove-QuayProxyCache -Confirm:$false
        Get-QuayOrganization | Get-QuayProxyCache | Should -BeNullOrEmpty
    }

    It 'deletes several, and reports each missing one in its place' {
        Assert-QuaySequence { Remove-QuayProxyCache acme, globex, nowhere -Confirm:$false } '!acme', '!nowhere'
        Get-QuayProxyCache globex | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Remove-QuayProxyCache globex -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an organization without a proxy cache, and a lack of permission' {
        Assert-QuayError { Remove-QuayProxyCache acme -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayProxyCache globex -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target globex
    }
}
