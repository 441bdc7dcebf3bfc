"""Health data in a module that speaks of patients."""
import logging

logger = logging.getLogger(__name__)


def admit(patient, diagnosis, primary_diagnosis, network_diagnosis):
    logger.info("admitted %s with %s", patient.id, diagnosis)  # expect: pii-in-logs
    logger.info("first %s", primary_diagnosis)  # expect: pii-in-logs
    logger.info("uplink %s", network_diagnosis)
