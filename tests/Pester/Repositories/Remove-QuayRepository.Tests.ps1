BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayRepository' {
    BeforeEach { Reset-TestConnection }

    It 'deletes a repository and writes nothing' {
        Remove-QuayRepository acme/tools/builder -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayRepository -Namespace acme).Repository | Should -Not -Contain 'acme/tools/builder'
    }

    It 'takes objects and strings from the pipeline' {
        Get-QuayRepository -Namespace acme | Where-Object Name -In app, web | Remove-QuayRepository -Confirm:$false
        'acme/empty' | Remove-QuayRepository -Confirm:$false
        (Get-QuayRepository -Namespace acme).Repository | Sort-Object | Should -Be 'acme/mirrored', 'acme/tools/builder'
    }

    It 'takes several names, with one error for each missing one' {
        @(Get-CommandError { Remove-QuayRepository acme/app, acme/nothing, acme/web, acme/never -Confirm:$false }).TargetObject | Should -Be acme/nothing, acme/never
        (Get-QuayRepository -Namespace acme).Repository | Should -Not -Contain acme/web
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayRepository -Namespace acme | Remove-QuayRepository -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing repository, which the registry ignores' {
        Assert-QuayError { Remove-QuayRepository acme/nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'refuses a name without a namespace before a request is sent' {
        Assert-QuayError { Remove-QuayRepository app -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target app
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayRepository acme/app -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target acme/app
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Remove-QuayRepository -Repository acme/empty -Confirm:$false }
            Requests = 'GET /api/v1/repository/acme/empty',
            'DELETE /api/v1/repository/acme/empty'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
