BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayTag' {
    BeforeEach { Reset-TestConnection }

    It 'deletes a tag and writes nothing' {
        Remove-QuayTag acme/app nightly -Confirm:$false | Should -BeNullOrEmpty
        Assert-QuayError { Get-QuayTag acme/app nightly } -Id QuayNotFound -Category ObjectNotFound
        @(Get-QuayTag acme/app nightly -History).Count | Should -Be 1
    }

    It 'deletes a tag permanently' {
        Remove-QuayTag acme/app nightly -Permanent -Confirm:$false
        (Get-RegistryRequest -Change).operationId | Should -Be 'removeTagFromTimemachine'
        Get-QuayTag acme/app 'nightl*' -History | Should -BeNullOrEmpty
    }

    It 'takes tags from the pipeline' {
        Get-QuayTag acme/app 'build-*' | Where-Object Size -LT 1010 | Remove-QuayTag -Confirm:$false
        (Get-QuayTag acme/app 'build-*').Count | Should -Be 30
    }

    It 'deletes 250 tags one by one while they are listed' {
        Add-RegistrySeed @{ tags = @{ repository = 'acme/many'; count = 250 } }
        Get-QuayTag acme/many | Remove-QuayTag -Confirm:$false
        Get-QuayTag acme/many | Should -BeNullOrEmpty
        @(Get-RegistryRequest -Change).Count | Should -Be 250
    }

    It 'takes rows of a table from the pipeline' {
        "Repository,Tag`nacme/app,nightly`nacme/web,latest" | ConvertFrom-Csv | Remove-QuayTag -Confirm:$false
        Get-QuayTag acme/web | Should -BeNullOrEmpty
        (Get-QuayTag acme/app).Name | Should -Not -Contain 'nightly'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTag acme/app 'v*' | Remove-QuayTag -WhatIf
        Get-QuayTag acme/app 'v*' | Remove-QuayTag -Permanent -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing tag and a missing repository' {
        Assert-QuayError { Remove-QuayTag acme/app nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        Assert-QuayError { Remove-QuayTag acme/nothing v1 -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing:v1
    }

    It 'explains how to use wildcards' {
        Assert-QuayError { Remove-QuayTag acme/app 'v*' -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target 'acme/app:v*' -Message '*pipe the objects of the Get cmdlet*'
    }

    It 'reports a locked tag' {
        Assert-QuayError { Remove-QuayTag acme/app v1.0.0 -Confirm:$false } -Id QuayConflict -Category InvalidOperation -Target acme/app:v1.0.0 -Message '*immutable*'
    }

    It 'reports a repository that cannot be written to' {
        Assert-QuayError { Remove-QuayTag acme/mirrored latest -Confirm:$false } -Id QuayConflict -Category InvalidOperation -Target acme/mirrored:latest -Message '*Set-QuayRepository -State*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Remove-QuayTag acme/app latest -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target acme/app:latest
    }

    It 'refuses an invalid digest' {
        { Remove-QuayTag acme/app latest -Permanent -ManifestDigest latest -Confirm:$false } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Remove-QuayTag -Repository acme/app -Name nightly -Confirm:$false }; Requests = 'DELETE /api/v1/repository/acme/app/tag/nightly' }
        @{ Run = { $ConfirmPreference = 'None'; Remove-QuayTag acme/app nightly }; Requests = 'DELETE /api/v1/repository/acme/app/tag/nightly' }
        @{
            Run      = { Remove-QuayTag -Repository acme/app -Name nightly -Permanent -Confirm:$false }
            Requests = 'POST /api/v1/repository/acme/app/tag/nightly/expire'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
