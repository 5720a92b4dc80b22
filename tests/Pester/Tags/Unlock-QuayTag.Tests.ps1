BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Unlock-QuayTag' {
    BeforeEach { Reset-TestConnection }

    It 'makes a tag mutable' {
        Unlock-QuayTag acme/app v1.0.0 | Should -BeNullOrEmpty
        (Get-QuayTag acme/app v1.0.0).Immutable | Should -Be $false
    }

    It 'takes tags from the pipeline and writes them with -PassThru' {
        $done = Get-QuayTag acme/app 'v*' | Unlock-QuayTag -PassThru
        $done.Name | Should -Be (Get-QuayTag acme/app 'v*').Name
        $done.Immutable | Select-Object -Unique | Should -Be $false
    }

    It 'takes rows of a table from the pipeline' {
        'Repository,Tag', 'acme/web,latest' | ConvertFrom-Csv | Unlock-QuayTag -PassThru | ForEach-Object Repository | Should -Be acme/web
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTag acme/app 'v*' | Unlock-QuayTag -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing tag and a missing repository' {
        Assert-QuayError { Unlock-QuayTag acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        Assert-QuayError { Unlock-QuayTag acme/nothing v1 } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing:v1
    }

    It 'refuses former states of a tag' {
        $past = Get-QuayTag acme/app latest -History | Where-Object IsEnded
        Clear-RegistryRequest
        Assert-QuayError { $past | Unlock-QuayTag } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app:latest -Message '*has not pointed to*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Unlock-QuayTag acme/app latest } -Id QuayForbidden -Category PermissionDenied -Target acme/app:latest
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Unlock-QuayTag -Repository acme/app -Name v1.0.0 -PassThru }
            Requests = 'PUT /api/v1/repository/acme/app/tag/v1.0.0',
            'GET /api/v1/repository/acme/app/tag/'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
