BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayServiceKey' {
    BeforeEach { Reset-TestConnection }

    It 'deletes a key and writes nothing' {
        Remove-QuayServiceKey scanner-key -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayServiceKey).Kid | Should -Be 'registry-key'
    }

    It 'takes keys from the pipeline' {
        Get-QuayServiceKey | Where-Object Service -EQ scanner | Remove-QuayServiceKey -Confirm:$false
        (Get-QuayServiceKey).Kid | Should -Be 'registry-key'
    }

    It 'sends nothing with -WhatIf' {
        Remove-QuayServiceKey scanner-key -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Remove-QuayServiceKey nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayServiceKey scanner-key -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target scanner-key
    }

    It 'takes several ids as argument and from the pipeline, and reports each missing one' {
        (Get-CommandError { Remove-QuayServiceKey no1, scanner-key, no2 -Confirm:$false }).TargetObject | Should -Be 'no1', 'no2'
        'registry-key' | Remove-QuayServiceKey -Confirm:$false
        Get-QuayServiceKey | Should -BeNullOrEmpty
    }
}
