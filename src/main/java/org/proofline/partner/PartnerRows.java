package org.proofline.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PartnerRows extends Repository<PartnerRow, UUID> {

    PartnerRow saveAndFlush(PartnerRow row);

    Optional<PartnerRow> findById(UUID id);

    Optional<PartnerRow> findByCode(String code);

    boolean existsByCode(String code);

    List<PartnerRow> findAllByOrderByCode();
}
