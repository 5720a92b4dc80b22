BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayServiceKey' {
    BeforeEach { Reset-TestConnection }

    It 'changes only the given settings' {
        $before = Get-QuayServiceKey scanner-key
        Set-QuayServiceKey scanner-key -NewName renamed | Should -BeNullOrEmpty
        $key = Get-QuayServiceKey scanner-key
        $key.Name, $key.ExpirationDate | Should -Be 'renamed', $before.ExpirationDate
        $key = Set-QuayServiceKey scanner-key -Metadata @{ site = 'prague' } -PassThru
        $key.Name, $key.Metadata.site | Should -Be 'renamed', 'prague'
        (Set-QuayServiceKey scanner-key -Metadata @{ floor = 2 } -PassThru).Metadata.site | Should -Be 'prague'
    }

    It 'changes the expiration, or removes it' {
        ((Set-QuayServiceKey scanner-key -ExpiresIn 2d -PassThru).ExpirationDate - [datetime]::Now).TotalHours | Should -BeGreaterThan 47
        $time = [datetime]::Now.AddDays(9)
        [Math]::Abs(((Set-QuayServiceKey scanner-key -ExpiresAt $time -PassThru).ExpirationDate - $time).TotalSeconds) | Should -BeLessThan 2
        (Set-QuayServiceKey scanner-key -NeverExpires -PassThru).ExpirationDate | Should -BeNullOrEmpty
    }

    It 'takes keys and strings from the pipeline' {
        (Get-QuayServiceKey | Set-QuayServiceKey -ExpiresIn 2d -PassThru).Name | Should -Be 'registry', 'scanner'
        ('scanner-key' | Set-QuayServiceKey -NewName other -PassThru).Name | Should -Be 'other'
    }

    It 'sends nothing with -WhatIf or with invalid values' {
        Set-QuayServiceKey scanner-key -NewName renamed -WhatIf -PassThru | Should -BeNullOrEmpty
        Assert-QuayError { Set-QuayServiceKey scanner-key } -Id QuayInvalidInput -Category InvalidArgument -Target scanner-key
        Assert-QuayError { Set-QuayServiceKey scanner-key -ExpiresAt 2020-01-01 } -Id QuayInvalidInput -Category InvalidArgument -Target scanner-key
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Set-QuayServiceKey nothing -NewName x } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Connect-TestRegistry -As normal
        Assert-QuayError { Set-QuayServiceKey scanner-key -NewName x } -Id QuayForbidden -Category PermissionDenied -Target scanner-key
    }

    It 'takes several ids, and reports each missing one in its place' {
        $written = Set-QuayServiceKey scanner-key, nothing, registry-key -ExpiresIn 2d -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Kid } }
        $written | Should -Be 'scanner-key', 'nothing', 'registry-key'
    }
}
