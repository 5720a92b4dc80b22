BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayProxyCache' {
    BeforeEach { Reset-TestConnection }

    It 'creates a proxy cache and writes it' {
        $made = New-QuayProxyCache acme quay.example.com -Expiration 2d -Insecure
        $made.Organization, $made.UpstreamRegistry, $made.Insecure | Should -Be 'acme', 'quay.example.com', $true
        $made.Expiration | Should -Be ([timespan]'2.00:00')
    }

    It 'takes the cache of another organization from the pipeline' {
        (Get-QuayProxyCache globex | New-QuayProxyCache -Organization acme).UpstreamRegistry | Should -Be 'docker.io/library'
        (Get-QuayProxyCache acme).Expiration | Should -Be ([timespan]'7.00:00')
    }

    It 'takes rows of a table, whose columns may be empty' {
        $made = 'Organization,UpstreamRegistry,Expiration', 'acme,quay.example.com,' | ConvertFrom-Csv | New-QuayProxyCache
        $made.Organization, $made.Expiration | Should -Be 'acme', ([timespan]'1.00:00')
    }

    It 'creates several from names and rows, and reports each existing one in its place' {
        $null = New-QuayOrganization one, two
        Assert-QuaySequence { New-QuayProxyCache acme, globex, one quay.example.com } 'quay.example.com', '!globex', 'quay.example.com'
        $row = 'Organization,UpstreamRegistry,Expiration,Insecure', 'two,quay.example.com,3d,True' | ConvertFrom-Csv | Select-Object *, @{ n = 'Insecure'; e = { $true } } -ExcludeProperty Insecure
        $made = $row | New-QuayProxyCache
        $made.Organization, $made.Expiration, $made.Insecure | Should -Be 'two', ([timespan]'3.00:00'), $true
    }

    It 'sends nothing with -WhatIf' {
        New-QuayProxyCache acme quay.example.com -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'never shows the password' {
        $DebugPreference = 'Continue'
        $told = New-QuayProxyCache acme quay.example.com -Credential (New-TestCredential me WRONG0000WRONG) -Verbose *>&1
        $told += New-QuayProxyCache acme quay.example.com -Credential (New-TestCredential me WRONG0000WRONG) -Verbose *>&1
        $text = $told | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 500 } | Out-String
        $text | Should -Match 'exists'
        $text | Should -Not -Match 'WRONG0000WRONG'
    }

    It 'reports an existing cache, missing organizations and a lack of permission' {
        Assert-QuayError { New-QuayProxyCache globex quay.example.com } -Id QuayAlreadyExists -Category ResourceExists -Target globex
        Assert-QuayError { New-QuayProxyCache nowhere quay.example.com } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayProxyCache acme quay.example.com } -Id QuayForbidden -Category PermissionDenied -Target acme
    }
}
