BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Lock-QuayTag' {
    BeforeEach { Reset-TestConnection }

    It 'makes a tag immutable' {
        Lock-QuayTag acme/app v1.1.0 | Should -BeNullOrEmpty
        (Get-QuayTag acme/app v1.1.0).Immutable | Should -Be $true
    }

    It 'prevents changes of the tag' {
        Lock-QuayTag acme/app v1.1.0
        Assert-QuayError { Remove-QuayTag acme/app v1.1.0 -Confirm:$false } -Id QuayConflict -Category InvalidOperation -Message '*Unlock-QuayTag*'
    }

    It 'takes tags from the pipeline and writes them with -PassThru' {
        $done = Get-QuayTag acme/app 'v*' | Lock-QuayTag -PassThru
        $done.Name | Should -Be (Get-QuayTag acme/app 'v*').Name
        $done.Immutable | Select-Object -Unique | Should -Be $true
    }

    It 'takes rows of a table from the pipeline' {
        'Repository,Tag', 'acme/web,latest' | ConvertFrom-Csv | Lock-QuayTag -PassThru | ForEach-Object Repository | Should -Be acme/web
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTag acme/app 'v*' | Lock-QuayTag -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing tag and a missing repository' {
        Assert-QuayError { Lock-QuayTag acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        Assert-QuayError { Lock-QuayTag acme/nothing v1 } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing:v1
    }

    It 'refuses former states of a tag' {
        $past = Get-QuayTag acme/app latest -History | Where-Object IsEnded
        Clear-RegistryRequest
        Assert-QuayError { $past | Lock-QuayTag } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app:latest -Message '*has not pointed to*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Lock-QuayTag acme/app latest } -Id QuayForbidden -Category PermissionDenied -Target acme/app:latest
    }

    It 'reports a registry that did not apply the change' {
        Add-RegistryFault @{ operationId = 'changeTag'; status = 201; body = '"Updated"'; contentType = 'application/json' }
        Assert-QuayError { Lock-QuayTag acme/app v1.1.0 } -Id QuayNotSupported -Category NotImplemented -Target acme/app:v1.1.0 -Message '*does not lock tags*'
    }

    It 'reads tags back only until the registry is seen to lock them' {
        $tags = Get-QuayTag acme/app 'build-*'
        Clear-RegistryRequest
        $tags | Lock-QuayTag
        @(Get-RegistryRequest -Change).Count | Should -Be 40
        # Twelve are under way before the first one is read.
        @(Get-RegistryRequest).Count | Should -BeLessOrEqual (40 + 12)
        @(Get-QuayTag acme/app 'build-*' | Where-Object Immutable).Count | Should -Be 40
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Lock-QuayTag -Repository acme/app -Name nightly -PassThru }
            Requests = 'PUT /api/v1/repository/acme/app/tag/nightly',
            'GET /api/v1/repository/acme/app/tag/'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
