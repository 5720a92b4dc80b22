BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayAutoPrunePolicy' {
    BeforeEach { Reset-TestConnection }

    It 'creates a policy by number and writes it' {
        $policy = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        $policy.Organization, $policy.NumberOfTags, $policy.TagPattern | Should -Be 'acme', 10, $null
        (Get-QuayAutoPrunePolicy acme).Uuid | Should -Be $policy.Uuid
    }

    It 'sends an age in the largest unit in which it is a whole number: <Age>' -ForEach @(
        @{ Age = '7d'; Value = '7d' }
        @{ Age = '2w'; Value = '14d' }
        @{ Age = '36h'; Value = '36h' }
        @{ Age = '90min'; Value = '90m' }
        @{ Age = '1d1s'; Value = '86401s' }
        @{ Age = [timespan]'2.00:00'; Value = '2d' }
    ) {
        $policy = New-QuayAutoPrunePolicy acme -Age $Age
        $policy.Value | Should -BeExactly $Value
        $policy.Method | Should -Be 'CreationDate'
    }

    It 'refuses an age with the unit m, minutes or months: <_>' -ForEach '1m', '1M', '1 m', '1d6m' {
        $failure = @(Get-CommandError { New-QuayAutoPrunePolicy acme -Age $_ })
        $failure.Count | Should -Be 1
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        $failure[0].ToString() | Should -BeLike '*minutes or months*30min*30d*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'takes a duration without quotes' {
        (New-QuayAutoPrunePolicy -Repository acme/app -Age 7d).Age | Should -Be ([timespan]'7.00:00')
    }

    It 'creates a policy for matching tags' {
        $policy = New-QuayAutoPrunePolicy -Repository acme/app -Age 7d -TagPattern '^test.'
        $policy.Repository, $policy.TagPattern, $policy.TagPatternMatches | Should -Be 'acme/app', '^test.', $true
        (New-QuayAutoPrunePolicy -Repository acme/app -Age 7d -TagPattern '^test.' -ExceptMatching).ExceptMatching | Should -BeTrue
    }

    It 'creates a policy of the user''s namespace' {
        (New-QuayAutoPrunePolicy -NumberOfTags 5).Organization | Should -BeNullOrEmpty
        (Get-QuayAutoPrunePolicy).NumberOfTags | Should -Be 5
    }

    It 'takes organizations, repositories, strings and policies from the pipeline' {
        (Get-QuayOrganization acme | New-QuayAutoPrunePolicy -NumberOfTags 5).Organization | Should -Be 'acme'
        ('globex', 'initech' | New-QuayAutoPrunePolicy -NumberOfTags 5).Organization | Should -Be 'globex', 'initech'
        (Get-QuayRepository acme/app | New-QuayAutoPrunePolicy -Age 3d -TagPattern 'x' -ExceptMatching).Repository | Should -Be 'acme/app'
        $copy = Get-QuayAutoPrunePolicy -Repository acme/app | New-QuayAutoPrunePolicy -Repository acme/web
        $copy.Repository, $copy.Value, $copy.TagPattern, $copy.ExceptMatching | Should -Be 'acme/web', '3d', 'x', $true
        $made = 'Repository,NumberOfTags,Age', 'acme/empty,3,', 'acme/web,,7d' | ConvertFrom-Csv | New-QuayAutoPrunePolicy
        $made.Repository | Should -Be 'acme/empty', 'acme/web'
        $made.Value | Should -Be 3, '7d'
    }

    It 'takes several organizations and repositories' {
        (New-QuayAutoPrunePolicy globex, acme -NumberOfTags 3).Organization | Should -Be 'globex', 'acme'
        $errors = Get-CommandError { New-QuayAutoPrunePolicy -Repository acme/app, acme/nothing, acme/web, acme/none -NumberOfTags 3 }
        $errors.TargetObject | Should -Be 'acme/nothing', 'acme/none'
        (Get-QuayAutoPrunePolicy -Repository acme/app, acme/web).NumberOfTags | Should -Be 3, 3
    }

    It 'takes exported policies' {
        $null = New-QuayAutoPrunePolicy acme -NumberOfTags 3 -TagPattern '^v' -ExceptMatching
        $null = New-QuayAutoPrunePolicy -Repository acme/app -Age 2w
        $file = Join-Path $TestDrive policies.csv
        (Get-QuayAutoPrunePolicy acme), (Get-QuayAutoPrunePolicy -Repository acme/app) | Export-Csv $file -NoTypeInformation
        Get-QuayAutoPrunePolicy acme | Remove-QuayAutoPrunePolicy -Confirm:$false
        Get-QuayAutoPrunePolicy -Repository acme/app | Remove-QuayAutoPrunePolicy -Confirm:$false
        $made = Import-Csv $file | New-QuayAutoPrunePolicy
        $made.Value | Should -Be 3, '14d'
        $made.ExceptMatching | Should -Be $true, $false
    }

    It 'never creates a policy of the user''s namespace instead of another one: <Name>' -ForEach @(
        @{ Name = 'an empty organization'; Make = { New-QuayAutoPrunePolicy -Organization '' -NumberOfTags 1 } }
        @{ Name = 'a variable without a value'; Make = { New-QuayAutoPrunePolicy -Repository $null -NumberOfTags 1 } }
        @{ Name = 'an object that names neither'; Make = { [pscustomobject]@{ Path = 'acme' } | New-QuayAutoPrunePolicy -NumberOfTags 1 } }
        @{ Name = 'an empty column'; Make = { [pscustomobject]@{ Organization = '' } | New-QuayAutoPrunePolicy -NumberOfTags 1 } }
    ) {
        Assert-QuayError $Make -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        New-QuayAutoPrunePolicy acme -NumberOfTags 10 -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses contradictory or invalid values before a request is sent: <Name>' -ForEach @(
        @{ Name = 'neither number nor age'; Make = { New-QuayAutoPrunePolicy acme } }
        @{ Name = 'both'; Make = { New-QuayAutoPrunePolicy acme -NumberOfTags 1 -Age 1d } }
        @{ Name = 'no tags'; Make = { New-QuayAutoPrunePolicy acme -NumberOfTags 0 } }
        @{ Name = 'no age'; Make = { New-QuayAutoPrunePolicy acme -Age 0s } }
        @{ Name = 'no regular expression'; Make = { New-QuayAutoPrunePolicy acme -Age 1d -TagPattern '(' } }
        @{ Name = 'no pattern'; Make = { New-QuayAutoPrunePolicy acme -Age 1d -ExceptMatching } }
        @{ Name = 'two places'; Make = { New-QuayAutoPrunePolicy acme -Repository acme/app -Age 1d } }
    ) {
        Assert-QuayError $Make -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an existing policy, missing objects and a lack of permission' {
        $null = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        Assert-QuayError { New-QuayAutoPrunePolicy acme -NumberOfTags 10 } -Id QuayAlreadyExists -Category ResourceExists -Target acme
        Assert-QuayError { New-QuayAutoPrunePolicy nowhere -NumberOfTags 10 } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Assert-QuayError { New-QuayAutoPrunePolicy -Repository acme/nothing -NumberOfTags 10 } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayAutoPrunePolicy globex -NumberOfTags 10 } -Id QuayForbidden -Category PermissionDenied -Target globex
    }
}
