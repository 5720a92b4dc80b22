BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayProxyCache' {
    BeforeEach { Reset-TestConnection }

    It 'changes only the given settings' {
        Set-QuayProxyCache globex -Anonymous -Expiration 1d | Should -BeNullOrEmpty
        $cache = Get-QuayProxyCache globex
        $cache.UpstreamRegistry, $cache.Expiration | Should -Be 'docker.io/library', ([timespan]'1.00:00')
        $cache = Set-QuayProxyCache globex quay.example.com -Insecure -Credential (New-TestCredential me password) -PassThru
        $cache.UpstreamRegistry, $cache.Insecure, $cache.Expiration | Should -Be 'quay.example.com', $true, ([timespan]'1.00:00')
        (Set-QuayProxyCache globex -Insecure:$false -Anonymous -PassThru).Insecure | Should -BeFalse
    }

    It 'takes caches from the pipeline' {
        Get-QuayOrganization | Get-QuayProxyCache | Set-QuayProxyCache -Expiration 3d -Anonymous
        (Get-QuayProxyCache globex).Expiration | Should -Be ([timespan]'3.00:00')
    }

    It 'restores the old proxy cache if the new one fails its test' {
        Assert-QuayError { Set-QuayProxyCache globex nowhere.invalid -Anonymous } -Id QuayInvalidInput -Category InvalidArgument -Target globex -Message '*created again without its credentials*'
        $cache = Get-QuayProxyCache globex
        $cache.UpstreamRegistry, $cache.Expiration | Should -Be 'docker.io/library', ([timespan]'7.00:00')
        Assert-QuayError { Set-QuayProxyCache globex -Credential (New-TestCredential me WRONG0000WRONG) } -Id QuayInvalidInput -Category InvalidArgument -Target globex
        (Get-QuayProxyCache globex).UpstreamRegistry | Should -Be 'docker.io/library'
    }

    It 'restores the old proxy cache if the new one cannot be created' {
        Add-RegistryFault @{ operationId = 'createProxyCacheConfig'; status = 500; times = 1 }
        @(Get-CommandError { Set-QuayProxyCache globex quay.example.com -Anonymous })[0].Exception.Message | Should -Match 'created again without its credentials'
        (Get-QuayProxyCache globex).UpstreamRegistry | Should -Be 'docker.io/library'
    }

    It 'reports that no proxy cache is left' {
        Add-RegistryFault @{ operationId = 'createProxyCacheConfig'; status = 500 }
        @(Get-CommandError { Set-QuayProxyCache globex quay.example.com -Anonymous })[0].Exception.Message | Should -Match 'has none now'
        Clear-RegistryFault
        Get-QuayProxyCache globex | Should -BeNullOrEmpty
    }

    It 'keeps the old proxy cache if it cannot be deleted' {
        Add-RegistryFault @{ operationId = 'deleteProxyCacheConfig'; status = 403 }
        Assert-QuayError { Set-QuayProxyCache globex quay.example.com -Anonymous } -Id QuayForbidden -Category PermissionDenied -Target globex
        (Get-RegistryRequest -Change).operationId | Should -Be 'deleteProxyCacheConfig'
        (Get-QuayProxyCache globex).UpstreamRegistry | Should -Be 'docker.io/library'
    }

    It 'changes several proxy caches, and reports each missing one in its place' {
        $null = New-QuayProxyCache acme quay.example.com
        Assert-QuaySequence { Set-QuayProxyCache acme, initech, globex, nowhere -Expiration 3d -Anonymous -PassThru } 'quay.example.com', '!initech', 'docker.io/library', '!nowhere'
    }

    It 'sends nothing with -WhatIf' {
        Set-QuayProxyCache globex quay.example.com -Anonymous -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an organization without a proxy cache' {
        Assert-QuayError { Set-QuayProxyCache acme quay.example.com -Anonymous } -Id QuayNotFound -Category ObjectNotFound -Target acme
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }
}
