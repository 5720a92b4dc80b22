BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayAppToken' {
    BeforeEach { Reset-TestConnection }

    It 'creates a token and writes it with token code and credential' {
        $made = New-QuayAppToken 'Build server'
        $made.Title | Should -Be 'Build server'
        $made.TokenCode | Should -BeOfType [securestring]
        $made.Credential.UserName | Should -BeExactly '$app'
        (Get-QuayAppToken).Uuid | Should -Be $made.Uuid
    }

    It 'takes strings and rows of a table from the pipeline' {
        ('one', 'two' | New-QuayAppToken).Title | Should -Be 'one', 'two'
        ("Title`nthree" | ConvertFrom-Csv | New-QuayAppToken).Title | Should -Be 'three'
    }

    It 'sends nothing with -WhatIf' {
        New-QuayAppToken one -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'is not retried, since each request creates another token' {
        Add-RegistryFault @{ operationId = 'createAppToken'; status = 503 }
        Assert-QuayError { New-QuayAppToken one } -Id QuayUnavailable -Category ResourceUnavailable -Target one
        @(Get-RegistryRequest -Change).Count | Should -Be 1
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { New-QuayAppToken one } -Id QuayForbidden -Category PermissionDenied -Target one
    }

    It 'takes several titles' {
        (New-QuayAppToken one, two).Title | Should -Be 'one', 'two'
    }
}
